export const about = {
  title: {
    zh: '指数的符号写反了',
    en: 'The exponent has the wrong sign',
  },
  explanation: {
    zh: '$1/(1+e^{z})$ 是 $\\sigma(-z)=1-\\sigma(z)$：函数左右翻转，成了递减的。$z\\to+\\infty$ 时 $\\sigma(z)$ 应当趋于 1，所以指数是 $-z$。',
    en: '$1/(1+e^{z})$ is $\\sigma(-z)=1-\\sigma(z)$, the function reflected, which falls instead of rising. $\\sigma(z)$ tends to 1 as $z\\to+\\infty$, so the exponent is $-z$.',
  },
  cards: ['activations/sigmoid-definition'],
  fails: 'y.value',
}

export function sigmoidForward(z: Tensor): Tensor {
  return np.divide(1, z.exp().add(1))
}
