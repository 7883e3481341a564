/*---
tries: to be right in nested arrays of numbers, which have to pass
verdict: right
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a)).toArray()
}
