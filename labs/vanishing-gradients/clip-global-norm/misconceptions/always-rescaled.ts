export const about = {
  title: { zh: '范数不大时也缩放', en: 'Rescaled even when short enough' },
  explanation: {
    zh: '因子 $c/N$ 只在 $N>c$ 时才用。$N\\le c$ 时它大于 1，会把小梯度放大，接近最优点时步子就停不下来。因子是 $\\min(1,\\,c/N)$。',
    en: 'The factor $c/N$ is for $N>c$ only. With $N\\le c$ it is at least 1 and makes small gradients longer, so that steps do not shrink near an optimum. The factor is $\\min(1,\\,c/N)$.',
  },
  cards: ['vanishing-gradients/gradient-clipping'],
  fails: 'clipped.value',
}

export function clipGlobalNorm(gradients: Tensor[], max_norm: number) {
  const norm = np
    .stack(gradients.map((g) => g.square().sum()))
    .sum()
    .sqrt()
    .item()
  return { clipped: gradients.map((g) => (norm > 0 ? g.mul(max_norm / norm) : g)), norm }
}
