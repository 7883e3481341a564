export const about = {
  title: {
    zh: '把 $\\mu$ 和 $\\sigma^2$ 当成了常数',
    en: 'You treated $\\mu$ and $\\sigma^2$ as constants',
  },
  explanation: {
    zh: '$dx=\\gamma\\,dy/\\sqrt{\\sigma^2+\\varepsilon}$ 只是直接的那条路径。$\\mu$ 和 $\\sigma^2$ 都由 $x$ 算出，所以 $dx$ 还差两项：\n\n$$\ndx=\\frac{\\gamma}{m\\sqrt{\\sigma^2+\\varepsilon}}\\left(m\\,dy-d\\beta-\\hat{x}\\,d\\gamma\\right)\n$$\n\n$-d\\beta$ 来自均值，$-\\hat{x}\\,d\\gamma$ 来自方差。推理模式用滑动统计量，那时它们才是常数。',
    en: '$dx=\\gamma\\,dy/\\sqrt{\\sigma^2+\\varepsilon}$ is only the direct path. Both $\\mu$ and $\\sigma^2$ are functions of $x$, so $dx$ lacks two terms:\n\n$$\ndx=\\frac{\\gamma}{m\\sqrt{\\sigma^2+\\varepsilon}}\\left(m\\,dy-d\\beta-\\hat{x}\\,d\\gamma\\right)\n$$\n\n$-d\\beta$ comes through the mean, $-\\hat{x}\\,d\\gamma$ through the variance. They are constants only at inference, where running statistics are used.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-eval-gradient'],
  fails: 'dx.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const std = x.var(axes, true).add(eps).sqrt()
  const xhat = x.sub(x.mean(axes, true)).div(std)
  const dx = dy.mul(gamma.reshape(1, -1, 1, 1)).div(std)
  return { dx, dgamma: dy.mul(xhat).sum(axes), dbeta: dy.sum(axes) }
}
