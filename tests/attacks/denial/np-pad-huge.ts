/*---
tries: to pad by 10^9
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.pad(dy, 1e9)
}
