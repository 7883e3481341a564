export function lreluForward(z: Tensor, a: number): Tensor {
  return np.where(z.greater(0), z, z.mul(a))
}
