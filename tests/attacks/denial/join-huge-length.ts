/*---
tries: to join an object of length 2^53
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Array.prototype.join.call({ length: 2 ** 53 - 1 }, '')
  return dy
}
