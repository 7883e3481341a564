export const about = {
  title: {
    zh: '负侧的梯度置成了 0',
    en: 'The left side passes nothing back',
  },
  explanation: {
    zh: '这是 ReLU 的反向。RReLU 在 $z_i<0$ 时斜率是 $a_i$，梯度是 $a_i\\,dy_i$。',
    en: 'This is the backward pass of ReLU. For $z_i<0$ RReLU has slope $a_i$ and the gradient is $a_i\\,dy_i$.',
  },
  cards: ['relu-family/lrelu-backward', 'relu-family/lrelu-why'],
  fails: 'dz.gradient',
}

export function rreluBackward(dy: Tensor, z: Tensor, _slopes: Tensor): Tensor {
  return dy.mul(z.greater(0))
}
