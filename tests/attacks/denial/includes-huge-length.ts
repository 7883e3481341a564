/*---
tries: to search an object of length 2^53 with includes
codes: [time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1)
}
