export const about = {
  title: { zh: '把标准差当成了方差', en: 'The variance for the deviation' },
  explanation: {
    zh: '`random.normal` 的第三个参数是标准差。传入 $\\sigma^2$，$\\sigma<1$ 时噪声太小，$\\sigma>1$ 时太大。',
    en: 'The third argument of `random.normal` is a standard deviation. With $\\sigma^2$ there, noise is too small for $\\sigma<1$ and too large for $\\sigma>1$.',
  },
  cards: ['overfitting/augmentation'],
  fails: 'X.variance',
}

export function augmentBatch(X: Tensor, t: Tensor, sigma: number, random: Random) {
  const b = t.size
  const flipped = random.bernoulli([b])
  const images = np.where(flipped.reshape(b, 1, 1), X.flip(2), X)
  return { X: images.add(random.normal(X.shape, 0, sigma ** 2)), t, flipped }
}
