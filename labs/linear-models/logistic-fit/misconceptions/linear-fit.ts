export const about = {
  title: { zh: '当成线性回归来解', en: 'Solved as a linear regression' },
  explanation: {
    zh: '最小二乘的闭式解拟合的是标签 0 和 1 本身，不是它们的对数几率。逻辑回归没有闭式解。',
    en: 'The closed form of least squares fits the labels 0 and 1 themselves instead of their log-odds. Logistic regression has no closed form.',
  },
  cards: ['linear-models/linear-fitting'],
  fails: 'w.value',
}

export function logisticFit(X: Tensor, t: Tensor) {
  const [n, d] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  const rate = (4 * n) / A.square().sum().item()
  let v = np.zeros([d + 1])
  for (let step = 0; step < 4000; step++) v = v.sub(A.T.matmul(A.matmul(v).sub(t)).mul(rate / (4 * n)))
  return { w: v.slice([0, d]), b: v.get(d) }
}
