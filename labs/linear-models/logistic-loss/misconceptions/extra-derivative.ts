export const about = {
  title: { zh: "梯度里多了 $\\sigma'$", en: "An extra $\\sigma'$ in the gradient" },
  explanation: {
    zh: '那是平方误差的梯度。交叉熵的对数把 $\\sigma(1-\\sigma)$ 消掉了，剩下 $\\sigma(z)-t$。',
    en: 'That is the gradient of a squared error. The logarithm of cross-entropy cancels $\\sigma(1-\\sigma)$, which leaves $\\sigma(z)-t$.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'dw.value',
}

export function logisticLoss(X: Tensor, t: Tensor, w: Tensor, b: number) {
  const z = X.matmul(w).add(b)
  const s = np.sigmoid(z)
  const error = s.sub(t).mul(s).mul(np.subtract(1, s))
  return {
    loss: z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean(),
    dw: X.T.matmul(error).div(t.size),
    db: error.mean(),
  }
}
