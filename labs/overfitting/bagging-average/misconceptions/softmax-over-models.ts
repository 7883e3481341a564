export const about = {
  title: { zh: '对模型做了 softmax', en: 'Softmax over the models' },
  explanation: {
    zh: '沿轴 0 归一化的是模型，不是类别，每一行之和不再是 1。类别在最后一个轴。',
    en: 'Along axis 0 it normalizes over models and not over classes; rows do not sum to 1. Classes are on the last axis.',
  },
  cards: ['overfitting/bagging-how'],
  fails: 'p.value',
}

export function baggingAverage(logits: Tensor) {
  const [M = 1, n = 1, c = 1] = logits.shape
  const p = np.softmax(logits, 0).mean(0)
  return { p, classes: p.argmax(-1) }
}
