export const about = {
  title: {
    zh: '只乘了 $\\sigma(z)$，少了 $1-\\sigma(z)$',
    en: 'Only $\\sigma(z)$ is multiplied, without $1-\\sigma(z)$',
  },
  explanation: {
    zh: '$\\sigma(z)$ 是函数值，导数是 $\\sigma(z)(1-\\sigma(z))$。检验：$z\\to+\\infty$ 时 sigmoid 饱和，导数应当趋于 0，而不是 1。',
    en: '$\\sigma(z)$ is the value; the derivative is $\\sigma(z)(1-\\sigma(z))$. A test: as $z\\to+\\infty$ the sigmoid saturates, so the derivative must tend to 0, not to 1.',
  },
  cards: ['activations/sigmoid-derivative', 'vanishing-gradients/saturation'],
  fails: 'dz.gradient',
}

export function sigmoidBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(z.sigmoid())
}
