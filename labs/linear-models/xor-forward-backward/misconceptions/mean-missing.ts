export const about = {
  title: { zh: '漏了 $1/n$', en: '$1/n$ is missing' },
  explanation: {
    zh: '损失是平均，每条路径都带着 $1/n$。把它放进 $dz$，其余各式就不必再提。',
    en: 'The loss is a mean, so $1/n$ is on every path. Put it into $dz$, and the other formulas need not mention it.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'dW2.gradient',
}

export function xorNet(X: Tensor, t: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: number) {
  const n = t.size
  const h = X.matmul(W1).add(b1).tanh()
  const z = h.matmul(W2).add(b2)
  const loss = z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean()
  const dz = np.sigmoid(z).sub(t)
  const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
  return { loss, dW1: X.T.matmul(da), db1: da.sum(0), dW2: h.T.matmul(dz), db2: dz.sum() }
}
