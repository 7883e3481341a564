export function augmentBatch(
  X: Tensor,
  t: Tensor,
  sigma: number,
  random: Random,
): { X: Tensor; t: Tensor; flipped: Tensor } {
  const flipped = np.zerosLike(t)
  return { X, t, flipped }
}
