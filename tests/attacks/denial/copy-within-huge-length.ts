/*---
tries: to copy within an object of length 2^53
codes: [time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Array.prototype.copyWithin.call({ length: 2 ** 53 - 1 }, 1, 0)
  return dy
}
