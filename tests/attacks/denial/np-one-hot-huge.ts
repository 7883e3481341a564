/*---
tries: to encode among 10^12 classes
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.oneHot([1, 2, 3], 1e12)
}
