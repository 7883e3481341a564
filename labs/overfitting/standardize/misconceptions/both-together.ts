export const about = {
  title: { zh: '两个集合合起来求统计量', en: 'Statistics of both sets together' },
  explanation: {
    zh: '这样测试集的信息就漏进了训练。只用训练集求 $\\mu_j$ 和 $\\sigma_j$。',
    en: 'That leaks the test set into training. Take $\\mu_j$ and $\\sigma_j$ from the training set alone.',
  },
  cards: ['overfitting/standardize-inputs'],
  fails: 'train.value',
}

export function standardize(train: Tensor, test: Tensor) {
  const mean = np.concat([train, test]).mean(0)
  const spread = np.concat([train, test]).std(0)
  const scale = np.where(spread.equal(0), 1, spread)
  return { train: train.sub(mean).div(scale), test: test.sub(mean).div(scale) }
}
