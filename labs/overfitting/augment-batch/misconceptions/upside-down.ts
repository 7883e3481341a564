export const about = {
  title: { zh: '上下翻转了', en: 'Upside down' },
  explanation: {
    zh: '沿高 $h$ 的轴翻转，图像就上下颠倒：6 会变成 9。左右翻转沿最后一个轴，即宽 $w$。',
    en: 'Flipping along the axis of height $h$ turns images upside down, and a 6 into a 9. Left and right are exchanged along the last axis, the width $w$.',
  },
  cards: ['overfitting/augmentation'],
  fails: 'X.one-of',
}

export function augmentBatch(X: Tensor, t: Tensor, sigma: number, random: Random) {
  const b = t.size
  const flipped = random.bernoulli([b])
  const images = np.where(flipped.reshape(b, 1, 1), X.flip(1), X)
  return { X: images.add(random.normal(X.shape, 0, sigma)), t, flipped }
}
