/*---
tries: to put one in front of 2^53 holes
codes: [time-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Array.prototype.unshift.call({ length: 2 ** 53 - 2 }, 1)
  return dy
}
