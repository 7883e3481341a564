export const about = {
  title: { zh: '用了 $n-1$ 而不是 $n$', en: '$n-1$ in place of $n$' },
  explanation: {
    zh: '题目的 $\\sigma_j$ 除以 $n$。除以 $n-1$ 是样本方差的无偏估计，是另一种约定。',
    en: 'Here $\\sigma_j$ divides by $n$. Dividing by $n-1$ estimates the variance of a population without bias, which is another convention.',
  },
  cards: ['overfitting/standardize-inputs'],
  fails: 'train.value',
}

export function standardize(train: Tensor, test: Tensor) {
  const mean = train.mean(0)
  const spread = train.shape[0] === 1 ? np.zeros([train.shape[1]]) : train.std(0, { ddof: 1 })
  const scale = np.where(spread.equal(0), 1, spread)
  return { train: train.sub(mean).div(scale), test: test.sub(mean).div(scale) }
}
