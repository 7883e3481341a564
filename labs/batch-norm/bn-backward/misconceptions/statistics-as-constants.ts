export const about = {
  title: {
    zh: '把 $\\mu$ 和 $\\sigma^2$ 当成了常数',
    en: '$\\mu$ and $\\sigma^2$ are treated as constants',
  },
  explanation: {
    zh: '$dx=\\gamma\\,dy/\\sqrt{\\sigma^2+\\varepsilon}$ 是推理模式的反向。训练时均值和方差由 $x$ 算出，每个样本都会影响它们，从而影响整批的输出：还要减去 $d\\beta$ 和 $\\hat{x}\\,d\\gamma$ 两项。',
    en: '$dx=\\gamma\\,dy/\\sqrt{\\sigma^2+\\varepsilon}$ is the backward pass of inference mode. In training mean and variance are computed from $x$; each example moves them, and with them the output of the whole batch: the terms with $d\\beta$ and $\\hat{x}\\,d\\gamma$ are to be subtracted.',
  },
  cards: ['batch-norm/bn-backward', 'batch-norm/bn-eval-gradient'],
  fails: 'dx.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const std = x.var(0).add(eps).sqrt()
  const xhat = x.sub(x.mean(0)).div(std)
  return { dx: dy.mul(gamma).div(std), dgamma: dy.mul(xhat).sum(0), dbeta: dy.sum(0) }
}
