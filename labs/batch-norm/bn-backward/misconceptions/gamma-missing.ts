export const about = {
  title: {
    zh: '$dx$ 里漏了 $\\gamma$',
    en: '$\\gamma$ is missing from $dx$',
  },
  explanation: {
    zh: '前向是 $y=\\gamma\\,\\hat{x}+\\beta$，所以传到 $\\hat{x}$ 的梯度是 $\\gamma\\,dy$，不是 $dy$，三项都要乘 $\\gamma$。初始化为 $\\gamma=1$ 时看不出这个错误，训练几步之后才会显现。',
    en: 'The forward pass is $y=\\gamma\\,\\hat{x}+\\beta$, so what reaches $\\hat{x}$ is $\\gamma\\,dy$ rather than $dy$, and all three terms carry $\\gamma$. Initialized to $\\gamma=1$, the mistake stays hidden until a few steps into training.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-backward-derivation'],
  fails: 'dx.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, _gamma: Tensor, eps: number) {
  const [b] = x.shape
  const std = x.var(0).add(eps).sqrt()
  const xhat = x.sub(x.mean(0)).div(std)
  const dgamma = dy.mul(xhat).sum(0)
  const dx = dy.mul(b).sub(dy.sum(0)).sub(xhat.mul(dgamma)).div(std.mul(b))
  return { dx, dgamma, dbeta: dy.sum(0) }
}
