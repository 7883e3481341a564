export const about = {
  title: {
    zh: '$d\\gamma$ 和 $d\\beta$ 用了平均，不是求和',
    en: '$d\\gamma$ and $d\\beta$ are means instead of sums',
  },
  explanation: {
    zh: '一批样本共用同一对 $\\gamma$、$\\beta$，链式法则把各样本的贡献**相加**。平均会多除一个 $b$。如果损失是平均，那个因子已经在 $dy$ 里了。',
    en: 'All examples of a batch share one pair $\\gamma$, $\\beta$, and the chain rule **adds up** their contributions. A mean divides by $b$ once too often. If the loss is a mean, that factor is in $dy$ already.',
  },
  cards: ['batch-norm/bn-backward'],
  fails: 'dgamma.gradient',
}

export function frozenBnBackward(
  dy: Tensor,
  x: Tensor,
  gamma: Tensor,
  mean: Tensor,
  variance: Tensor,
  eps: number,
) {
  const std = variance.add(eps).sqrt()
  const xhat = x.sub(mean).div(std)
  return { dx: dy.mul(gamma).div(std), dgamma: dy.mul(xhat).mean(0), dbeta: dy.mean(0) }
}
