export const about = {
  title: {
    zh: '分母没有开方',
    en: 'The denominator lacks the root',
  },
  explanation: {
    zh: '`variance` 是方差，前向除的是标准差。求导得到的因子是 $\\gamma/\\sqrt{\\sigma^2_{\\text{run}}+\\varepsilon}$，不是 $\\gamma/(\\sigma^2_{\\text{run}}+\\varepsilon)$。',
    en: '`variance` is the variance, but the forward pass divides by the standard deviation. Its derivative has the factor $\\gamma/\\sqrt{\\sigma^2_{\\text{run}}+\\varepsilon}$, not $\\gamma/(\\sigma^2_{\\text{run}}+\\varepsilon)$.',
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
  const spread = variance.add(eps)
  return {
    dx: dy.mul(gamma).div(spread),
    dgamma: dy.mul(x.sub(mean)).sum(0).div(spread),
    dbeta: dy.sum(0),
  }
}
