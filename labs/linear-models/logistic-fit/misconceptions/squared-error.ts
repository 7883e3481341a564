export const about = {
  title: { zh: '最小化了平方误差', en: 'The squared error is minimized' },
  explanation: {
    zh: '对概率用平方误差，梯度里就多一个 $\\sigma(1-\\sigma)$，损失不再是凸的，最优点也不同。逻辑回归最小化的是交叉熵。',
    en: 'A squared error of probabilities brings an extra $\\sigma(1-\\sigma)$ into the gradient; the loss is not convex any more and its minimum is elsewhere. Logistic regression minimizes cross-entropy.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'w.value',
}

export function logisticFit(X: Tensor, t: Tensor) {
  const [n, d] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  const rate = (4 * n) / A.square().sum().item()
  let v = np.zeros([d + 1])
  for (let step = 0; step < 5000; step++) {
    const p = np.sigmoid(A.matmul(v))
    v = v.sub(A.T.matmul(p.sub(t).mul(p).mul(np.subtract(1, p))).mul((4 * rate) / n))
  }
  return { w: v.slice([0, d]), b: v.get(d) }
}
