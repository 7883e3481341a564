export const about = {
  title: { zh: '所有特征共用一个均值', en: 'One mean for all features' },
  explanation: {
    zh: '没有写轴，就把所有特征混在了一起。每个特征有自己的 $\\mu_j$ 和 $\\sigma_j$：沿轴 0 求。',
    en: 'Without an axis all features are mixed. Each has its own $\\mu_j$ and $\\sigma_j$: reduce axis 0.',
  },
  cards: ['overfitting/standardize-inputs'],
  fails: 'train.value',
}

export function standardize(train: Tensor, test: Tensor) {
  const mean = train.mean()
  const spread = train.std()
  const scale = np.where(spread.equal(0), 1, spread)
  return { train: train.sub(mean).div(scale), test: test.sub(mean).div(scale) }
}
