export const about = {
  title: { zh: '平均了 logit', en: 'Logits are averaged' },
  explanation: {
    zh: 'logit 的平均对应概率的几何平均，一个非常自信的模型会压倒其余模型。先做 softmax，再取平均。',
    en: 'A mean of logits is a geometric mean of probabilities, and one model that is very sure overrules the others. Take the softmax first.',
  },
  cards: ['overfitting/bagging-how'],
  fails: 'p.value',
}

export function baggingAverage(logits: Tensor) {
  const [M = 1, n = 1, c = 1] = logits.shape
  const p = np.softmax(logits.mean(0), -1)
  return { p, classes: p.argmax(-1) }
}
