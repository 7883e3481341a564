/*---
tries: to export a wrong function by name and a right one as the default
verdict: wrong
---*/
export function lreluBackward(dy: Tensor) {
  return dy
}
export default (dy: Tensor, z: Tensor, a: number) => dy.mul(np.where(z.greater(0), 1, a))
