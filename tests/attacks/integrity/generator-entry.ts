/*---
tries: to be a generator
---*/
export function* lreluBackward(dy: Tensor, z: Tensor, a: number) {
  yield dy.mul(np.where(z.greater(0), 1, a))
}
