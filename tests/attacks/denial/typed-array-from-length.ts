/*---
tries: to make a typed array from an object of length 2^32 by a mapping function
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Float64Array.from({ length: 2 ** 32 - 1 }, () => 1)
}
