export const about = {
  title: { zh: '用投票代替了概率', en: 'Votes in place of probabilities' },
  explanation: {
    zh: '每个模型只投给最可能的类别，它有多大把握就丢了。平均的应当是概率本身。',
    en: 'Each model votes for its best class, and how sure it is gets lost. Average the probabilities themselves.',
  },
  cards: ['overfitting/bagging-how'],
  fails: 'p.value',
}

export function baggingAverage(logits: Tensor) {
  const [M = 1, n = 1, c = 1] = logits.shape
  const p = np.oneHot(logits.argmax(-1), c).mean(0)
  return { p, classes: p.argmax(-1) }
}
