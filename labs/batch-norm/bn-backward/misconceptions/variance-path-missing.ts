export const about = {
  title: {
    zh: '漏了经过方差的那一项 $-\\hat{x}\\,d\\gamma$',
    en: 'The path through the variance, $-\\hat{x}\\,d\\gamma$, is missing',
  },
  explanation: {
    zh: '$\\sigma^2$ 也依赖 $x$：离均值远的样本一动，整列的缩放都会变。这条路径给 $dx$ 带来 $-\\hat{x}\\,d\\gamma/b$。检验的办法：把 $x$ 绕均值放大，$y$ 几乎不变，所以 $\\sum dx\\cdot\\hat{x}\\approx 0$。',
    en: '$\\sigma^2$ depends on $x$ as well: moving an example far from the mean rescales the whole column. This path adds $-\\hat{x}\\,d\\gamma/b$ to $dx$. A test for it: stretching $x$ about its mean hardly changes $y$, so $\\sum dx\\cdot\\hat{x}\\approx 0$.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-gradient-invariants'],
  fails: 'dx.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const std = x.var(0).add(eps).sqrt()
  const xhat = x.sub(x.mean(0)).div(std)
  const dx = dy.sub(dy.mean(0)).mul(gamma).div(std)
  return { dx, dgamma: dy.mul(xhat).sum(0), dbeta: dy.sum(0) }
}
