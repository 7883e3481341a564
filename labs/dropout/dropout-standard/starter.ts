export function standardDropout(
  x: Tensor,
  p_keep: number,
  training: boolean,
  random: Random,
): { y: Tensor; mask: Tensor } {
  return { y: x, mask: np.onesLike(x) }
}
