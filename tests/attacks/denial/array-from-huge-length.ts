/*---
tries: to make an array from an object of length 2^32
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Array.from({ length: 2 ** 32 - 1 })
}
