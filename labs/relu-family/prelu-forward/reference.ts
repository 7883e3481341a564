export function preluForward(z: Tensor, a: Tensor): Tensor {
  const slopes = a.reshape([1, -1, ...Array(z.ndim - 2).fill(1)])
  return np.where(z.greater(0), z, z.mul(slopes))
}
