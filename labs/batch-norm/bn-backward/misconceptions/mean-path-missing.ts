export const about = {
  title: {
    zh: '漏了经过均值的那一项 $-d\\beta$',
    en: 'The path through the mean, $-d\\beta$, is missing',
  },
  explanation: {
    zh: '每个 $x_j$ 都会移动 $\\mu$，而 $\\mu$ 又移动整列，所以 $dx$ 里要减去 $d\\beta/b$。检验的办法：给 $x$ 加一个常数，$y$ 不变，因此 $dx$ 每列之和必须是 0；你的不是。',
    en: 'Every $x_j$ moves $\\mu$, and $\\mu$ moves the whole column, so $d\\beta/b$ is to be subtracted in $dx$. A test for it: adding a constant to $x$ leaves $y$ as it is, so each column of $dx$ must sum to 0. Yours does not.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-gradient-invariants'],
  fails: 'dx.sums-to-zero',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const [b] = x.shape
  const std = x.var(0).add(eps).sqrt()
  const xhat = x.sub(x.mean(0)).div(std)
  const dgamma = dy.mul(xhat).sum(0)
  const dx = dy.sub(xhat.mul(dgamma).div(b)).mul(gamma).div(std)
  return { dx, dgamma, dbeta: dy.sum(0) }
}
