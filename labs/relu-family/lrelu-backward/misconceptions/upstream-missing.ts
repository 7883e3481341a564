export const about = {
  title: {
    zh: '没有乘上游梯度 $dy$',
    en: 'The upstream gradient $dy$ is missing',
  },
  explanation: {
    zh: '返回的是局部导数 $\\partial y/\\partial z$（1 或 $a$），不是 $\\partial L/\\partial z$。链式法则还要乘上游梯度：$dz=dy\\cdot\\partial y/\\partial z$。只有 $dy$ 全为 1 时两者才一样。',
    en: 'What is returned is the local derivative $\\partial y/\\partial z$ (1 or $a$), not $\\partial L/\\partial z$. The chain rule multiplies it by what comes from above: $dz=dy\\cdot\\partial y/\\partial z$. The two are the same only when $dy$ is all ones.',
  },
  cards: ['relu-family/lrelu-backward'],
  fails: 'dz.gradient',
}

export function lreluBackward(dy: Tensor, z: Tensor, a: number): Tensor {
  return np.where(z.greater(0), 1, a)
}
