/*---
tries: to return a tensor without elements
codes: [wrong-shape]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.zeros([0])
}
