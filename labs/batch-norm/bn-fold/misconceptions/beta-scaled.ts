export const about = {
  title: {
    zh: '$\\beta$ 也乘了因子',
    en: '$\\beta$ is scaled as well',
  },
  explanation: {
    zh: '$\\beta$ 在缩放**之后**才加：$c\\,(z-\\mu)+\\beta$。只有 $b-\\mu$ 要乘 $c$，$\\beta$ 原样加上。',
    en: '$\\beta$ is added **after** scaling: $c\\,(z-\\mu)+\\beta$. Only $b-\\mu$ is multiplied by $c$; $\\beta$ is added as it is.',
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
  return { foldedW, foldedB: b.sub(mean).add(beta).mul(scale) }
}
