export const about = {
  title: { zh: '除以了方差', en: 'Divided by the variance' },
  explanation: {
    zh: '要除以标准差 $\\sigma_j$，不是 $\\sigma_j^2$，否则结果的标准差是 $1/\\sigma_j$。',
    en: 'Divide by the standard deviation $\\sigma_j$ and not by $\\sigma_j^2$, or the result has standard deviation $1/\\sigma_j$.',
  },
  cards: ['overfitting/standardize-inputs'],
  fails: 'train.value',
}

export function standardize(train: Tensor, test: Tensor) {
  const mean = train.mean(0)
  const spread = train.var(0)
  const scale = np.where(spread.equal(0), 1, spread)
  return { train: train.sub(mean).div(scale), test: test.sub(mean).div(scale) }
}
