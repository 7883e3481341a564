/*---
tries: to return a promise of the right answer
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Promise.resolve(dy.mul(np.where(z.greater(0), 1, a)))
}
