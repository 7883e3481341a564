/*---
tries: to be right in a record by name, which has to pass
verdict: right
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { dz: dy.mul(np.where(z.greater(0), 1, a)), note: 'x' }
}
