export const about = {
  title: { zh: '单独打乱了标签', en: 'Labels shuffled by themselves' },
  explanation: {
    zh: '图像留在原位，标签换了次序，于是每幅图像都带着别人的标签。这里不需要打乱；要打乱，就用同一组下标同时取两者。',
    en: 'The images stay and the labels move, so each image gets the label of another. Nothing is shuffled here; where it is, take both by the same indices.',
  },
  cards: ['overfitting/augmentation'],
  fails: 't.value',
}

export function augmentBatch(X: Tensor, t: Tensor, sigma: number, random: Random) {
  const b = t.size
  const flipped = random.bernoulli([b])
  const images = np.where(flipped.reshape(b, 1, 1), X.flip(2), X)
  const noisy = images.add(random.normal(X.shape, 0, sigma))
  return { X: noisy, t: t.take(random.permutation(b)), flipped }
}
