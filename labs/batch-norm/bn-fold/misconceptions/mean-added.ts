export const about = {
  title: {
    zh: '均值加上了，应当减去',
    en: 'The mean is added instead of subtracted',
  },
  explanation: {
    zh: 'BN 先减均值：$c\\,(z-\\mu)+\\beta$。把 $z=Wx+b$ 代入，常数部分是 $c\\,(b-\\mu)+\\beta$，$\\mu$ 前面是负号。',
    en: 'BN subtracts the mean first: $c\\,(z-\\mu)+\\beta$. With $z=Wx+b$ the constant part is $c\\,(b-\\mu)+\\beta$, with a minus before $\\mu$.',
  },
  cards: ['batch-norm/bn-folding', 'batch-norm/bn-inference'],
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
  return { foldedW, foldedB: b.add(mean).mul(scale).add(beta) }
}
