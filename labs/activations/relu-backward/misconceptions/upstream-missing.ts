export const about = {
  title: {
    zh: '没有乘上游梯度 $dy$',
    en: 'The upstream gradient $dy$ is missing',
  },
  explanation: {
    zh: '只返回了掩码，即局部导数 $\\partial y/\\partial z$。要的是 $\\partial L/\\partial z=dy\\cdot\\partial y/\\partial z$。只有 $dy$ 全为 1 时两者才一样。',
    en: 'Only the mask is returned, the local derivative $\\partial y/\\partial z$. Wanted is $\\partial L/\\partial z=dy\\cdot\\partial y/\\partial z$. They agree only when $dy$ is all ones.',
  },
  cards: ['activations/relu-definition'],
  fails: 'dz.gradient',
}

export function reluBackward(_dy: Tensor, z: Tensor): Tensor {
  return z.greater(0)
}
