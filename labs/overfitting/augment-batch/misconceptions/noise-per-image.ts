export const about = {
  title: { zh: '一幅图像只抽了一个噪声', en: 'One draw of noise per image' },
  explanation: {
    zh: '整幅图像加上同一个数，只是变亮或变暗。噪声要逐像素抽取，形状与 `X` 相同。',
    en: 'The same number on every pixel only makes an image brighter or darker. Draw noise per pixel, in the shape of `X`.',
  },
  cards: ['overfitting/augmentation'],
  fails: 'X.independent',
}

export function augmentBatch(X: Tensor, t: Tensor, sigma: number, random: Random) {
  const b = t.size
  const flipped = random.bernoulli([b])
  const images = np.where(flipped.reshape(b, 1, 1), X.flip(2), X)
  return { X: images.add(random.normal([b, 1, 1], 0, sigma)), t, flipped }
}
