export const about = {
  title: { zh: '把概率截断了', en: 'The probability is clipped' },
  explanation: {
    zh: '截到 $[10^{-7},1-10^{-7}]$ 后不再有无穷，但损失永远超不过约 16：错得再远也不再加罚。稳定的写法用不着截断。',
    en: 'Clipped to $[10^{-7},1-10^{-7}]$ nothing is infinite any more, but the loss never exceeds about 16, however wrong the prediction. The stable form needs no clipping.',
  },
  cards: ['linear-models/logistic-loss-stable'],
  fails: 'loss.value',
}

export function logisticLoss(X: Tensor, t: Tensor, w: Tensor, b: number) {
  const z = X.matmul(w).add(b)
  const s = np.sigmoid(z)
  const p = s.clip(1e-7, 1 - 1e-7)
  const loss = t
    .mul(p.log())
    .add(np.subtract(1, t).mul(np.subtract(1, p).log()))
    .mean()
    .neg()
  const error = s.sub(t)
  return { loss, dw: X.T.matmul(error).div(t.size), db: error.mean() }
}
