export const about = {
  title: {
    zh: '$e^{-z}/(1+e^{-z})^2$ 在很负的 $z$ 处溢出',
    en: '$e^{-z}/(1+e^{-z})^2$ overflows for very negative $z$',
  },
  explanation: {
    zh: '公式没有错，但 $z=-1000$ 时 $e^{-z}=\\infty$，$\\infty/\\infty$ 得 NaN；$-355$ 以下分母的平方就已经溢出，结果变成 0。应当用 $\\sigma(z)\\,\\sigma(-z)$，其中每个因子都在 0 和 1 之间。',
    en: 'The formula is right, but at $z=-1000$ $e^{-z}=\\infty$ and $\\infty/\\infty$ is NaN; below $-355$ the square in the denominator overflows already and the result becomes 0. Use $\\sigma(z)\\,\\sigma(-z)$, where each factor lies between 0 and 1.',
  },
  cards: ['activations/sigmoid-derivative-tails', 'activations/sigmoid-stable'],
  fails: 'form',
}

export function sigmoidBackward(dy: Tensor, z: Tensor): Tensor {
  const e = z.neg().exp()
  return dy.mul(e).div(e.add(1).square())
}
