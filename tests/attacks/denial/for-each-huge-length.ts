/*---
tries: to visit an object of length 2^53
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Array.prototype.forEach.call({ length: 2 ** 53 - 1 }, () => 0)
  return dy
}
