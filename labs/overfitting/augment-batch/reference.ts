export function augmentBatch(
  X: Tensor,
  t: Tensor,
  sigma: number,
  random: Random,
): { X: Tensor; t: Tensor; flipped: Tensor } {
  const b = t.size
  const flipped = random.bernoulli([b])
  const images = np.where(flipped.reshape(b, 1, 1), X.flip(2), X)
  return { X: images.add(random.normal(X.shape, 0, sigma)), t, flipped }
}
