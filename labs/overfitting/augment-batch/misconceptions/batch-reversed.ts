export const about = {
  title: { zh: '把批次倒过来了', en: 'The batch is reversed' },
  explanation: {
    zh: '沿第 0 轴翻转得到的是别的图像：图像与标签对不上了。沿最后一个轴翻转。',
    en: 'A flip along axis 0 gives other images of the batch, and they no longer belong to the labels. Flip along the last axis.',
  },
  cards: ['overfitting/augmentation'],
  fails: 'X.one-of',
}

export function augmentBatch(X: Tensor, t: Tensor, sigma: number, random: Random) {
  const b = t.size
  const flipped = random.bernoulli([b])
  const images = np.where(flipped.reshape(b, 1, 1), X.flip(0), X)
  return { X: images.add(random.normal(X.shape, 0, sigma)), t, flipped }
}
