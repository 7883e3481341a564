/*---
tries: to ask the library for 2^40 zeros
codes: [threw, memory-limit]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.zeros([2 ** 20, 2 ** 20])
}
