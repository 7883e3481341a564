export const about = {
  title: { zh: '往上走了', en: 'Going uphill' },
  explanation: {
    zh: '更新的符号反了，损失越来越大，权重跑向无穷。梯度指向上升最快的方向，要减去它。',
    en: 'The sign of the step is wrong: the loss grows and the weights run away. The gradient points uphill, so it is subtracted.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'w.gradient-norm',
}

export function logisticFit(X: Tensor, t: Tensor) {
  const [n, d] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  const rate = (4 * n) / A.square().sum().item()
  let v = np.zeros([d + 1])
  for (let step = 0; step < 200; step++) v = v.add(A.T.matmul(np.sigmoid(A.matmul(v)).sub(t)).mul(rate / n))
  return { w: v.slice([0, d]), b: v.get(d) }
}
