export const about = {
  title: { zh: '标签也加了噪声', en: 'Noise on the labels too' },
  explanation: {
    zh: '增强改变输入，不改变它的类别。标签是类别的编号，加了噪声就什么也不是。',
    en: 'Augmentation changes an input, not its class. A label is the number of a class, and with noise on it the number of none.',
  },
  cards: ['overfitting/augmentation'],
  fails: 't.value',
}

export function augmentBatch(X: Tensor, t: Tensor, sigma: number, random: Random) {
  const b = t.size
  const flipped = random.bernoulli([b])
  const images = np.where(flipped.reshape(b, 1, 1), X.flip(2), X)
  const noisy = images.add(random.normal(X.shape, 0, sigma))
  return { X: noisy, t: t.add(random.normal(t.shape, 0, Math.max(sigma, 0.01))), flipped }
}
