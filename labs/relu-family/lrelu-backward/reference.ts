export function lreluBackward(dy: Tensor, z: Tensor, a: number): Tensor {
  return dy.mul(np.where(z.greater(0), 1, a))
}
