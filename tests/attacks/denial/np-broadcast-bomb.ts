/*---
tries: to stretch a row and a column into more than there is memory
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.ones([100_000, 1]).add(np.ones([1, 100_000]))
}
