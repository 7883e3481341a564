export const about = {
  title: {
    zh: '没有乘上游梯度 $dy$',
    en: 'The upstream gradient $dy$ is missing',
  },
  explanation: {
    zh: '返回的是局部导数 $1-\\tanh^2 z$，即 $\\partial y/\\partial z$。要的是 $\\partial L/\\partial z=dy\\cdot\\partial y/\\partial z$。只有 $dy$ 全为 1 时两者才一样。',
    en: 'What is returned is the local derivative $1-\\tanh^2 z$, that is $\\partial y/\\partial z$. Wanted is $\\partial L/\\partial z=dy\\cdot\\partial y/\\partial z$. They agree only when $dy$ is all ones.',
  },
  cards: ['activations/tanh-definition'],
  fails: 'dz.gradient',
}

export function tanhBackward(_dy: Tensor, z: Tensor): Tensor {
  return np.subtract(1, z.tanh().square())
}
