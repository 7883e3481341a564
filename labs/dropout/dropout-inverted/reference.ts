export function dropout(
  x: Tensor,
  p_drop: number,
  training: boolean,
  random: Random,
): { y: Tensor; mask: Tensor } {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const p_keep = 1 - p_drop
  const mask = random.bernoulli(x.shape, p_keep)
  return { y: x.mul(mask).div(p_keep), mask }
}
