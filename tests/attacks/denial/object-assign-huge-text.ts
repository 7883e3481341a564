/*---
tries: to make an object of each character of a long text
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [Object.keys(Object.assign({}, 'x'.repeat(2 ** 27))).length]
}
