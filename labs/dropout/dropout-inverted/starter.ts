export function dropout(
  x: Tensor,
  p_drop: number,
  training: boolean,
  random: Random,
): { y: Tensor; mask: Tensor } {
  return { y: x, mask: np.onesLike(x) }
}
