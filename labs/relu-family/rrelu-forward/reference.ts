export function rreluForward(z: Tensor, lower: number, upper: number, training: boolean, random: Random) {
  const slopes = training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, (lower + upper) / 2)
  return { y: np.where(z.greater(0), z, z.mul(slopes)), slopes }
}
