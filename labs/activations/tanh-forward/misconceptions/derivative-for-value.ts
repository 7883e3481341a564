export const about = {
  title: {
    zh: '返回了导数 $1-\\tanh^2 z$',
    en: 'The derivative $1-\\tanh^2 z$ is returned',
  },
  explanation: {
    zh: '$1-\\tanh^2 z$ 是反向用的导数：在 0 处是 1，两端趋于 0。前向要的是 $\\tanh z$ 本身：在 0 处是 0，两端趋于 $\\pm 1$。',
    en: '$1-\\tanh^2 z$ is the derivative that the backward pass uses: 1 at 0, fading to 0 on both sides. The forward pass wants $\\tanh z$ itself: 0 at 0, with limits $\\pm 1$.',
  },
  cards: ['activations/tanh-definition'],
  fails: 'y.value',
}

export function tanhForward(z: Tensor): Tensor {
  const y = z.mul(2).sigmoid().mul(2).sub(1)
  return np.subtract(1, y.square())
}
