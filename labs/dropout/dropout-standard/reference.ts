export function standardDropout(
  x: Tensor,
  p_keep: number,
  training: boolean,
  random: Random,
): { y: Tensor; mask: Tensor } {
  if (!training) return { y: x.mul(p_keep), mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, p_keep)
  return { y: x.mul(mask), mask }
}
