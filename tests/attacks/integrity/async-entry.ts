/*---
tries: to be an async function
codes: [wrong-type]
---*/
export async function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
