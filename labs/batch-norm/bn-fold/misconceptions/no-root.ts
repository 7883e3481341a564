export const about = {
  title: {
    zh: '因子里没有开方',
    en: 'The factor lacks the root',
  },
  explanation: {
    zh: '`variance` 是方差，归一化除的是标准差：$c=\\gamma/\\sqrt{\\sigma^2+\\varepsilon}$，不是 $\\gamma/(\\sigma^2+\\varepsilon)$。',
    en: '`variance` is the variance, but normalizing divides by the standard deviation: $c=\\gamma/\\sqrt{\\sigma^2+\\varepsilon}$, not $\\gamma/(\\sigma^2+\\varepsilon)$.',
  },
  cards: ['batch-norm/bn-folding'],
  fails: 'foldedW.value',
}

export function foldBatchNorm(
  w: Tensor,
  b: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
  eps: number,
) {
  const scale = gamma.div(variance.add(eps))
  const foldedW = w.mul(scale.reshape([-1, ...Array(w.ndim - 1).fill(1)]))
  return { foldedW, foldedB: b.sub(mean).mul(scale).add(beta) }
}
