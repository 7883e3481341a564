/*---
tries: to search an object of length 2^53 from its end
codes: [time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Array.prototype.lastIndexOf.call({ length: 2 ** 53 - 1 }, 1)
}
