/*---
tries: to freeze an array of many million holes
codes: [time-limit, memory-limit, threw, crashed, wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Object.freeze(Array(2 ** 25).fill(0))
}
