export const about = {
  title: { zh: '把 0/1 标签当成了 ±1', en: 'Targets of 0 and 1 taken for ±1' },
  explanation: {
    zh: '$\\log(1+e^{-tz})$ 是标签为 ±1 时的公式。$t=0$ 时它恒为 $\\log 2$，与预测无关。先换成 $2t-1$，或用 $\\log(1+e^{z})-tz$。',
    en: '$\\log(1+e^{-tz})$ is the formula for labels of ±1. At $t=0$ it is $\\log 2$ whatever the prediction. Put $2t-1$ in first, or use $\\log(1+e^{z})-tz$.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'loss.value',
}

export function logisticLoss(X: Tensor, t: Tensor, w: Tensor, b: number) {
  const z = X.matmul(w).add(b)
  const s = np.sigmoid(z)
  const m = t.mul(z)
  const loss = m.neg().maximum(0).add(m.abs().neg().exp().log1p()).mean()
  const error = t.neg().mul(np.sigmoid(m.neg()))
  return { loss, dw: X.T.matmul(error).div(t.size), db: error.mean() }
}
