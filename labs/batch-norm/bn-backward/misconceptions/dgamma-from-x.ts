export const about = {
  title: {
    zh: '$d\\gamma$ 乘的是 $x$，不是 $\\hat{x}$',
    en: '$d\\gamma$ multiplies by $x$ instead of $\\hat{x}$',
  },
  explanation: {
    zh: '$\\gamma$ 在前向里乘的是归一化之后的 $\\hat{x}$，所以 $d\\gamma=\\sum dy\\cdot\\hat{x}$。用 $x$ 的话，均值和尺度都混了进来。',
    en: 'In the forward pass $\\gamma$ multiplies the normalized $\\hat{x}$, so $d\\gamma=\\sum dy\\cdot\\hat{x}$. With $x$ its mean and scale are mixed in.',
  },
  cards: ['batch-norm/bn-backward'],
  fails: 'dgamma.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const [b] = x.shape
  const std = x.var(0).add(eps).sqrt()
  const xhat = x.sub(x.mean(0)).div(std)
  const right = dy
    .mul(b)
    .sub(dy.sum(0))
    .sub(xhat.mul(dy.mul(xhat).sum(0)))
  return { dx: right.mul(gamma).div(std.mul(b)), dgamma: dy.mul(x).sum(0), dbeta: dy.sum(0) }
}
