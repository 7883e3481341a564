export const about = {
  title: { zh: '对 $\\sigma(z)$ 取对数', en: 'The logarithm of $\\sigma(z)$' },
  explanation: {
    zh: '$z=-1000$ 时 $\\sigma(z)$ 下溢为 0，$\\log 0=-\\infty$；另一侧是 $0\\cdot\\infty$，即 NaN。从 logit 直接算：$\\max(z,0)-tz+\\log(1+e^{-|z|})$。',
    en: 'At $z=-1000$, $\\sigma(z)$ underflows to 0 and $\\log 0=-\\infty$; on the other side $0\\cdot\\infty$ is NaN. Compute from the logit: $\\max(z,0)-tz+\\log(1+e^{-|z|})$.',
  },
  cards: ['linear-models/logistic-loss-stable'],
  fails: 'form',
}

export function logisticLoss(X: Tensor, t: Tensor, w: Tensor, b: number) {
  const z = X.matmul(w).add(b)
  const s = np.sigmoid(z)
  const loss = t
    .mul(s.log())
    .add(np.subtract(1, t).mul(np.subtract(1, s).log()))
    .mean()
    .neg()
  const error = s.sub(t)
  return { loss, dw: X.T.matmul(error).div(t.size), db: error.mean() }
}
