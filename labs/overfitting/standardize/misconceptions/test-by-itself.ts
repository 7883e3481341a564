export const about = {
  title: { zh: '测试集用了自己的统计量', en: 'The test set by its own statistics' },
  explanation: {
    zh: '统计量是拟合出来的，只能来自训练集。否则一个样本的结果取决于它和谁一起测试。',
    en: 'The statistics are fitted and may come from the training set only. Otherwise the result for one example depends on its neighbours in the test set.',
  },
  cards: ['overfitting/standardize-inputs'],
  fails: 'test.value',
}

export function standardize(train: Tensor, test: Tensor) {
  const by = (x: Tensor) => {
    const spread = x.std(0)
    return x.sub(x.mean(0)).div(np.where(spread.equal(0), 1, spread))
  }
  return { train: by(train), test: by(test) }
}
