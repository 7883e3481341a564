export const about = {
  title: {
    zh: '负侧的梯度置成了 0',
    en: 'The left side passes nothing back',
  },
  explanation: {
    zh: '这是 ReLU 的反向。LReLU 在 $z\\le 0$ 时斜率是 $a$，所以 $dz=a\\,dy$，而不是 0。正是这一点让单元在负侧也能学习。',
    en: 'This is the backward pass of ReLU. For $z\\le 0$ LReLU has slope $a$, so $dz=a\\,dy$ rather than 0. That is what keeps a unit learning on its left side.',
  },
  cards: ['relu-family/lrelu-backward', 'relu-family/lrelu-why'],
  fails: 'dz.gradient',
}

export function lreluBackward(dy: Tensor, z: Tensor, a: number): Tensor {
  return np.where(z.greater(0), dy, 0)
}
