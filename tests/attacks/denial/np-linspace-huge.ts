/*---
tries: to divide an interval into 10^12 parts
codes: [threw, time-limit, memory-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.linspace(0, 1, 1e12)
}
