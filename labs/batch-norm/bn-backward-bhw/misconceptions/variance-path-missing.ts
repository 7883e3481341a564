export const about = {
  title: {
    zh: '漏了经过方差的那一项 $-\\hat{x}\\,d\\gamma$',
    en: 'The path through the variance, $-\\hat{x}\\,d\\gamma$, is missing',
  },
  explanation: {
    zh: '$\\sigma^2$ 也依赖 $x$：离均值远的元素变动，会改变整张特征图的缩放。这条路径给 $dx$ 带来 $-\\hat{x}\\,d\\gamma/m$。检验的办法：把 $x$ 绕均值放大，$y$ 几乎不变，所以 $\\sum dx\\cdot\\hat{x}\\approx 0$。',
    en: '$\\sigma^2$ depends on $x$ as well: moving an element far from the mean rescales the whole map. This path adds $-\\hat{x}\\,d\\gamma/m$ to $dx$. A test for it: stretching $x$ about its mean hardly changes $y$, so $\\sum dx\\cdot\\hat{x}\\approx 0$.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-gradient-invariants'],
  fails: 'dx.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const std = x.var(axes, true).add(eps).sqrt()
  const xhat = x.sub(x.mean(axes, true)).div(std)
  const dx = dy
    .sub(dy.mean(axes, true))
    .mul(gamma.reshape(1, -1, 1, 1))
    .div(std)
  return { dx, dgamma: dy.mul(xhat).sum(axes), dbeta: dy.sum(axes) }
}
