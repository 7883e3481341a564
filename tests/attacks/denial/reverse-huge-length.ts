/*---
tries: to reverse an object of length 2^53
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Array.prototype.reverse.call({ length: 2 ** 53 - 1 })
  return dy
}
