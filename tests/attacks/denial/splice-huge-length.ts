/*---
tries: to splice an object of length 2^53
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Array.prototype.splice.call({ length: 2 ** 53 - 2 }, 0, 0, 1)
  return dy
}
