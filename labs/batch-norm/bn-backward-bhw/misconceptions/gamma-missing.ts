export const about = {
  title: {
    zh: '$dx$ 里漏了 $\\gamma$',
    en: '$\\gamma$ is missing from $dx$',
  },
  explanation: {
    zh: '前向是 $y=\\gamma\\,\\hat{x}+\\beta$，所以传到 $\\hat{x}$ 的梯度是 $\\gamma\\,dy$，不是 $dy$。三项都要乘上这张特征图的 $\\gamma$。初始化为 $\\gamma=1$ 时看不出这个错误，训练几步之后才会显现。',
    en: 'The forward pass is $y=\\gamma\\,\\hat{x}+\\beta$, so what reaches $\\hat{x}$ is $\\gamma\\,dy$ rather than $dy$. All three terms carry the $\\gamma$ of their map. Initialized to $\\gamma=1$, the mistake stays hidden until a few steps into training.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-backward-derivation'],
  fails: 'dx.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const m = x.size / gamma.size
  const std = x.var(axes, true).add(eps).sqrt()
  const xhat = x.sub(x.mean(axes, true)).div(std)
  const dbeta = dy.sum(axes, true)
  const dgamma = dy.mul(xhat).sum(axes, true)
  const dx = dy.mul(m).sub(dbeta).sub(xhat.mul(dgamma)).div(std.mul(m))
  return { dx, dgamma: dgamma.reshape(-1), dbeta: dbeta.reshape(-1) }
}
