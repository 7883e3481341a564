/*---
tries: to join an array of holes
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [Array(2 ** 29).join('x').length]
}
