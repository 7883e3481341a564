export const about = {
  title: {
    zh: '没有乘上游梯度 $dy$',
    en: 'The upstream gradient $dy$ is missing',
  },
  explanation: {
    zh: '返回的是局部导数 $\\sigma(1-\\sigma)$，即 $\\partial y/\\partial z$。要的是 $\\partial L/\\partial z=dy\\cdot\\partial y/\\partial z$。只有 $dy$ 全为 1 时两者才一样。',
    en: 'What is returned is the local derivative $\\sigma(1-\\sigma)$, that is $\\partial y/\\partial z$. Wanted is $\\partial L/\\partial z=dy\\cdot\\partial y/\\partial z$. They agree only when $dy$ is all ones.',
  },
  cards: ['activations/sigmoid-derivative'],
  fails: 'dz.gradient',
}

export function sigmoidBackward(_dy: Tensor, z: Tensor): Tensor {
  return z.sigmoid().mul(z.neg().sigmoid())
}
