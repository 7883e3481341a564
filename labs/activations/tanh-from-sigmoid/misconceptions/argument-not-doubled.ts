export const about = {
  title: {
    zh: '自变量没有乘 2：$2\\sigma(z)-1$',
    en: 'The argument is not doubled: $2\\sigma(z)-1$',
  },
  explanation: {
    zh: '$2\\sigma(z)-1$ 等于 $\\tanh(z/2)$：值域对了，却平缓了一倍，0 处的斜率是 $\\tfrac12$。tanh 在两个轴上都要伸缩：$2\\sigma(2z)-1$。',
    en: '$2\\sigma(z)-1$ is $\\tanh(z/2)$: the range is right, but the slope at 0 is $\\tfrac12$. tanh is scaled along both axes: $2\\sigma(2z)-1$.',
  },
  cards: ['activations/tanh-from-sigmoid'],
  fails: 'y.value',
}

export function tanhFromSigmoid(z: Tensor) {
  const s = z.sigmoid()
  return { y: s.mul(2).sub(1), slope: s.mul(np.subtract(1, s)).mul(2) }
}
