/*---
tries: to reverse an array of 2^32 holes
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const sparse = Array(2 ** 32 - 1)
  sparse[0] = 1
  sparse.reverse()
  return dy
}
