export const about = {
  title: {
    zh: '漏了 $\\varepsilon$',
    en: '$\\varepsilon$ is left out',
  },
  explanation: {
    zh: '原来的 BN 除以 $\\sqrt{\\sigma^2+\\varepsilon}$，折叠后也要一样，否则结果不同：方差小的通道差得最多，方差为 0 时会除以 0。',
    en: 'The BN that is folded divides by $\\sqrt{\\sigma^2+\\varepsilon}$, and the folded layer must do the same or its results differ: most in channels of small variance, and with variance 0 it divides by 0.',
  },
  cards: ['batch-norm/bn-folding', 'batch-norm/bn-epsilon'],
  fails: 'foldedW.value',
}

export function foldBatchNorm(
  w: Tensor,
  b: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
  _eps: number,
) {
  const scale = gamma.div(variance.sqrt())
  const foldedW = w.mul(scale.reshape([-1, ...Array(w.ndim - 1).fill(1)]))
  return { foldedW, foldedB: b.sub(mean).mul(scale).add(beta) }
}
