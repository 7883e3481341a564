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
  const axes = [0, 2, 3]
  const m = x.size / gamma.size
  const std = x.var(axes, true).add(eps).sqrt()
  const xhat = x.sub(x.mean(axes, true)).div(std)
  const dbeta = dy.sum(axes, true)
  const dx = dy
    .mul(m)
    .sub(dbeta)
    .sub(xhat.mul(dy.mul(xhat).sum(axes, true)))
    .mul(gamma.reshape(1, -1, 1, 1))
    .div(std.mul(m))
  return { dx, dgamma: dy.mul(x).sum(axes), dbeta: dbeta.reshape(-1) }
}
