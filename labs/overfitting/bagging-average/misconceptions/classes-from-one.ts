export const about = {
  title: { zh: '类别从 1 开始编号', en: 'Classes numbered from 1' },
  explanation: {
    zh: '类别是最后一个轴上的下标，从 0 开始。',
    en: 'A class is an index into the last axis, which starts at 0.',
  },
  cards: ['overfitting/bagging-how'],
  fails: 'classes.value',
}

export function baggingAverage(logits: Tensor) {
  const [M = 1, n = 1, c = 1] = logits.shape
  const p = np.softmax(logits, -1).mean(0)
  return { p, classes: p.argmax(-1).add(1) }
}
