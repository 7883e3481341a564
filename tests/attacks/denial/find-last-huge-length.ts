/*---
tries: to find the last of 2^53 with a built-in predicate
codes: [time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Array.prototype.findLast.call({ length: 2 ** 53 - 1 }, Number.isNaN)
  return dy
}
