export const about = {
  title: { zh: '整个批次只抽了一次翻转', en: 'One flip for the whole batch' },
  explanation: {
    zh: '所有图像一起翻转或一起不翻。每幅图像各自抽一次，一个批次里才有两种方向：`bernoulli` 的形状是 $[b]$。',
    en: 'All images are flipped, or none. Each draws its own, so that a batch holds both orientations: the shape of `bernoulli` is $[b]$.',
  },
  cards: ['overfitting/augmentation'],
  fails: 'flipped.independent',
}

export function augmentBatch(X: Tensor, t: Tensor, sigma: number, random: Random) {
  const b = t.size
  const flipped = np.repeat(random.bernoulli([1]), b)
  const images = np.where(flipped.reshape(b, 1, 1), X.flip(2), X)
  return { X: images.add(random.normal(X.shape, 0, sigma)), t, flipped }
}
