/*---
tries: to count by steps of nothing
codes: [threw, time-limit, memory-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [np.arange(0, 1, 0).size, np.arange(0, Infinity).size]
}
