export const about = {
  title: {
    zh: '套用了训练模式的公式',
    en: 'The formula of training mode is used',
  },
  explanation: {
    zh: '你减去了 $d\\beta$ 和 $\\hat{x}\\,d\\gamma$ 两项。它们来自 $\\mu$、$\\sigma^2$ 对 $x$ 的依赖；冻结时统计量是常数，这两条路径不存在，只剩 $\\gamma\\,dy/\\sqrt{\\sigma^2_{\\text{run}}+\\varepsilon}$。',
    en: 'The terms with $d\\beta$ and $\\hat{x}\\,d\\gamma$ are subtracted. They come from the dependence of $\\mu$ and $\\sigma^2$ on $x$; frozen, the statistics are constants, those paths do not exist, and $\\gamma\\,dy/\\sqrt{\\sigma^2_{\\text{run}}+\\varepsilon}$ is all that is left.',
  },
  cards: ['batch-norm/bn-eval-gradient'],
  fails: 'dx.gradient',
}

export function frozenBnBackward(
  dy: Tensor,
  x: Tensor,
  gamma: Tensor,
  mean: Tensor,
  variance: Tensor,
  eps: number,
) {
  const [b] = x.shape
  const std = variance.add(eps).sqrt()
  const xhat = x.sub(mean).div(std)
  const [dgamma, dbeta] = [dy.mul(xhat).sum(0), dy.sum(0)]
  const dx = dy.mul(b).sub(dbeta).sub(xhat.mul(dgamma)).mul(gamma).div(std.mul(b))
  return { dx, dgamma, dbeta }
}
