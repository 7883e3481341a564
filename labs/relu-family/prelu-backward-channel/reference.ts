export function preluBackward(dy: Tensor, z: Tensor, a: Tensor): { dz: Tensor; da: Tensor } {
  const slopes = a.reshape(1, -1, 1, 1)
  return {
    dz: dy.mul(np.where(z.greater(0), 1, slopes)),
    da: dy.mul(z.minimum(0)).sum([0, 2, 3]),
  }
}
