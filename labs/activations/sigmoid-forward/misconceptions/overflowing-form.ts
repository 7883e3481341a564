export const about = {
  title: {
    zh: '处处用 $e^{z}/(1+e^{z})$，大 $z$ 处溢出',
    en: '$e^{z}/(1+e^{z})$ everywhere overflows for large $z$',
  },
  explanation: {
    zh: '$z$ 超过约 710 时 $e^{z}=\\infty$，$\\infty/\\infty$ 得 NaN，而正确的结果是 1。即使用 0、1 掩码把这一侧乘掉，$0\\cdot\\text{NaN}$ 也还是 NaN。让指数的自变量不大于 0：两侧都用 $e^{-|z|}$，再用 `where` 选分子。',
    en: 'From $z$ of about 710 on $e^{z}=\\infty$, and $\\infty/\\infty$ is NaN where the result should be 1. Multiplying that side by a mask of zeros does not help either, because $0\\cdot\\text{NaN}$ is still NaN. Keep the exponent at or below 0: use $e^{-|z|}$ on both sides and let `where` choose the numerator.',
  },
  cards: ['activations/sigmoid-stable'],
  fails: 'form',
}

export function sigmoidForward(z: Tensor): Tensor {
  const e = z.exp()
  return e.div(e.add(1))
}
