export const about = {
  title: {
    zh: '$\\varepsilon$ 加在了根号外',
    en: '$\\varepsilon$ is added outside the root',
  },
  explanation: {
    zh: '两种模式里分母都是 $\\sqrt{\\sigma^2+\\varepsilon}$，不是 $\\sqrt{\\sigma^2}+\\varepsilon$。方差为 0 时两者差得最多：$\\varepsilon=10^{-5}$ 时约差三百倍。',
    en: 'In both modes the denominator is $\\sqrt{\\sigma^2+\\varepsilon}$ and not $\\sqrt{\\sigma^2}+\\varepsilon$. They differ most where the variance is 0: about three hundred times with $\\varepsilon=10^{-5}$.',
  },
  cards: ['batch-norm/bn-epsilon'],
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
  const [mu, sigma2] = training ? [x.mean(0), x.var(0)] : [mean, variance]
  const y = x.sub(mu).div(sigma2.sqrt().add(eps)).mul(gamma).add(beta)
  if (!training) return { y, newMean: mean, newVariance: variance }
  return {
    y,
    newMean: mean.mul(1 - momentum).add(mu.mul(momentum)),
    newVariance: variance.mul(1 - momentum).add(x.var(0, { ddof: 1 }).mul(momentum)),
  }
}
