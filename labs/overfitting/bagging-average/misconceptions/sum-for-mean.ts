export const about = {
  title: { zh: '求了和，没有取平均', en: 'A sum in place of the mean' },
  explanation: {
    zh: '$M$ 个概率向量之和是 $M$，不是 1。选出的类别没错，但 `p` 不是概率。',
    en: '$M$ probability vectors add up to $M$ and not to 1. The class is right, but `p` is no probability.',
  },
  cards: ['overfitting/bagging-how'],
  fails: 'p.value',
}

export function baggingAverage(logits: Tensor) {
  const [M = 1, n = 1, c = 1] = logits.shape
  const p = np.softmax(logits, -1).sum(0)
  return { p, classes: p.argmax(-1) }
}
