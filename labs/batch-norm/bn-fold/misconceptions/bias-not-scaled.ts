export const about = {
  title: {
    zh: '原来的偏置 $b$ 没有缩放',
    en: 'The old bias $b$ is not scaled',
  },
  explanation: {
    zh: "BN 作用在 $z=Wx+b$ 的整体上，$b$ 也要乘 $c=\\gamma/\\sqrt{\\sigma^2+\\varepsilon}$：$b'=c\\,(b-\\mu)+\\beta$。只有 $b=0$ 时看不出这个错误。",
    en: "BN acts on the whole of $z=Wx+b$, so $b$ is multiplied by $c=\\gamma/\\sqrt{\\sigma^2+\\varepsilon}$ as well: $b'=c\\,(b-\\mu)+\\beta$. Only with $b=0$ does the mistake stay hidden.",
  },
  cards: ['batch-norm/bn-folding'],
  fails: 'foldedB.value',
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
  const scale = gamma.div(variance.add(eps).sqrt())
  const foldedW = w.mul(scale.reshape([-1, ...Array(w.ndim - 1).fill(1)]))
  return { foldedW, foldedB: b.sub(mean.mul(scale)).add(beta) }
}
