export const about = {
  title: { zh: '停得太早', en: 'Stopped too early' },
  explanation: {
    zh: '五十步之后损失看起来已经平了，权重却还在走。收敛要看梯度：它的每个分量都接近 0 才算到。',
    en: 'After fifty steps the loss looks flat, but the weights are still on their way. What tells is the gradient: none of its components may be far from 0.',
  },
  cards: ['linear-models/linear-fitting'],
  fails: 'w.gradient-norm',
}

export function logisticFit(X: Tensor, t: Tensor) {
  const [n, d] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  const rate = (4 * n) / A.square().sum().item()
  let v = np.zeros([d + 1])
  for (let step = 0; step < 50; step++)
    v = v.sub(A.T.matmul(np.sigmoid(A.matmul(v)).sub(t)).mul((0.1 * rate) / n))
  return { w: v.slice([0, d]), b: v.get(d) }
}
