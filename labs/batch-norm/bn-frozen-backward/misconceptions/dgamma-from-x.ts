export const about = {
  title: {
    zh: '$d\\gamma$ 乘的是 $x$，不是 $\\hat{x}$',
    en: '$d\\gamma$ multiplies by $x$ instead of $\\hat{x}$',
  },
  explanation: {
    zh: '$\\gamma$ 在前向里乘的是归一化之后的 $\\hat{x}$，所以 $d\\gamma=\\sum dy\\cdot\\hat{x}$，$\\hat{x}$ 由滑动统计量算出。',
    en: 'In the forward pass $\\gamma$ multiplies the normalized $\\hat{x}$, so $d\\gamma=\\sum dy\\cdot\\hat{x}$, with $\\hat{x}$ from the running statistics.',
  },
  cards: ['batch-norm/bn-backward'],
  fails: 'dgamma.gradient',
}

export function frozenBnBackward(
  dy: Tensor,
  x: Tensor,
  gamma: Tensor,
  _mean: Tensor,
  variance: Tensor,
  eps: number,
) {
  const std = variance.add(eps).sqrt()
  return { dx: dy.mul(gamma).div(std), dgamma: dy.mul(x).sum(0), dbeta: dy.sum(0) }
}
