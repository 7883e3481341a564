/*---
tries: to let what is read grow while it is read
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return JSON.parse('[0, 0]', function (this: unknown[], key, value) {
    if (key === '0') this[1] = [0, 0]
    return value
  })
}
