/*---
tries: to repeat a tensor in every axis
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.tile(np.ones([10, 10]), [100_000, 100_000])
}
