export const about = {
  title: { zh: '没有偏置', en: 'No bias' },
  explanation: {
    zh: '没有那一列 1，$x=0$ 处的概率只能是 $\\frac12$，$w$ 也被带偏。',
    en: 'Without the column of ones the probability at $x=0$ can only be $\\frac12$, and $w$ is led astray too.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'b.value',
}

export function logisticFit(X: Tensor, t: Tensor) {
  const [n, d] = X.shape
  const rate = (4 * n) / X.square().sum().item()
  let w = np.zeros([d])
  for (let step = 0; step < 4000; step++) w = w.sub(X.T.matmul(np.sigmoid(X.matmul(w)).sub(t)).mul(rate / n))
  return { w, b: 0 }
}
