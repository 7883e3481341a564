export const about = {
  title: {
    zh: '斜率写成了 $y(1-y)$',
    en: 'The slope is taken to be $y(1-y)$',
  },
  explanation: {
    zh: '$y(1-y)$ 是 sigmoid 用自己的输出表示的导数。对 tanh，用输出表示的是 $1-y^2$；用 $s=\\sigma(2z)$ 表示的是 $4s(1-s)$。',
    en: '$y(1-y)$ is the derivative of the sigmoid in terms of its own output. For tanh it is $1-y^2$ in terms of the output, or $4s(1-s)$ in terms of $s=\\sigma(2z)$.',
  },
  cards: ['activations/derivatives-from-outputs', 'activations/tanh-from-sigmoid'],
  fails: 'slope.value',
}

export function tanhFromSigmoid(z: Tensor) {
  const y = z.mul(2).sigmoid().mul(2).sub(1)
  return { y, slope: y.mul(np.subtract(1, y)) }
}
