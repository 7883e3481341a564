/*---
tries: to sort an array of 2^31 holes
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const sparse = Array(2 ** 31)
  sparse[2 ** 31 - 1] = 1
  sparse.sort()
  return dy
}
