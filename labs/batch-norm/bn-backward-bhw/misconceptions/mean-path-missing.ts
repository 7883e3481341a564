export const about = {
  title: {
    zh: '漏了经过均值的那一项 $-d\\beta$',
    en: 'The path through the mean, $-d\\beta$, is missing',
  },
  explanation: {
    zh: '$x$ 的每个元素都会移动 $\\mu$，而 $\\mu$ 又移动整张特征图，所以 $dx$ 里要减去 $d\\beta/m$。检验的办法：给 $x$ 加一个常数，$y$ 不变，因此每张特征图的 $dx$ 之和必须是 0；你的不是。',
    en: 'Every element of $x$ moves $\\mu$, and $\\mu$ moves the whole map, so $d\\beta/m$ is to be subtracted in $dx$. A test for it: adding a constant to $x$ leaves $y$ as it is, so over each map $dx$ must sum to 0. Yours does not.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-gradient-invariants'],
  fails: 'dx.sums-to-zero',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const m = x.size / gamma.size
  const std = x.var(axes, true).add(eps).sqrt()
  const xhat = x.sub(x.mean(axes, true)).div(std)
  const dgamma = dy.mul(xhat).sum(axes, true)
  const dx = dy
    .sub(xhat.mul(dgamma).div(m))
    .mul(gamma.reshape(1, -1, 1, 1))
    .div(std)
  return { dx, dgamma: dgamma.reshape(-1), dbeta: dy.sum(axes) }
}
