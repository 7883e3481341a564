export const about = {
  title: { zh: '常数列除以了 0', en: 'A constant column is divided by 0' },
  explanation: {
    zh: '$\\sigma_j=0$ 时 $0/0$ 是 NaN，一列 NaN 会毁掉整个模型。这样的列只中心化。',
    en: 'For $\\sigma_j=0$ this is $0/0$, NaN, and a column of NaN ruins the model. Such a column is centred only.',
  },
  cards: ['overfitting/standardize-inputs'],
  fails: 'form',
}

export function standardize(train: Tensor, test: Tensor) {
  const mean = train.mean(0)
  const scale = train.std(0)
  return { train: train.sub(mean).div(scale), test: test.sub(mean).div(scale) }
}
