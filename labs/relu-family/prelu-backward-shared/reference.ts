export function preluBackward(dy: Tensor, z: Tensor, a: number): { dz: Tensor; da: Tensor } {
  return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)).sum() }
}
