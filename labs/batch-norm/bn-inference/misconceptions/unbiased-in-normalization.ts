export const about = {
  title: {
    zh: '归一化也用了无偏方差',
    en: 'The unbiased variance normalizes too',
  },
  explanation: {
    zh: '除以 $b-1$ 的方差只用于存储。归一化当前批次用除以 $b$ 的，这样 $\\hat{x}$ 的方差才是 1（忽略 $\\varepsilon$）。',
    en: 'The variance over $b-1$ is for the store only. The batch is normalized by the one over $b$, which gives $\\hat{x}$ variance 1 (apart from $\\varepsilon$).',
  },
  cards: ['batch-norm/bn-running-conventions', 'batch-norm/bn-forward'],
  fails: 'y.value',
}

export function batchNorm(
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
  momentum: number,
  eps: number,
  training: boolean,
) {
  const [mu, sigma2] = training ? [x.mean(0), x.var(0, { ddof: 1 })] : [mean, variance]
  const y = x.sub(mu).div(sigma2.add(eps).sqrt()).mul(gamma).add(beta)
  if (!training) return { y, newMean: mean, newVariance: variance }
  return {
    y,
    newMean: mean.mul(1 - momentum).add(mu.mul(momentum)),
    newVariance: variance.mul(1 - momentum).add(sigma2.mul(momentum)),
  }
}
