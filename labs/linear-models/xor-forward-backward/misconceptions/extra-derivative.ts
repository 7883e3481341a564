export const about = {
  title: { zh: "$dz$ 里多了 $\\sigma'$", en: "An extra $\\sigma'$ in $dz$" },
  explanation: {
    zh: '那是平方误差的梯度。交叉熵的对数消去了 $\\sigma(1-\\sigma)$，剩下 $\\sigma(z)-t$。',
    en: 'That is the gradient of a squared error. The logarithm of cross-entropy cancels $\\sigma(1-\\sigma)$, which leaves $\\sigma(z)-t$.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'dW2.value',
}

export function xorNet(X: Tensor, t: Tensor, W1: Tensor, b1: Tensor, W2: Tensor, b2: number) {
  const n = t.size
  const h = X.matmul(W1).add(b1).tanh()
  const z = h.matmul(W2).add(b2)
  const loss = z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean()
  const p = np.sigmoid(z)
  const dz = p.sub(t).mul(p).mul(np.subtract(1, p)).div(n)
  const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
  return { loss, dW1: X.T.matmul(da), db1: da.sum(0), dW2: h.T.matmul(dz), db2: dz.sum() }
}
