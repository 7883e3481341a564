export const about = {
  title: {
    zh: 'tanh 套了两次：$1-\\tanh^2 y$',
    en: 'tanh is applied twice: $1-\\tanh^2 y$',
  },
  explanation: {
    zh: '$y=\\tanh z$ 已经是输出，导数就是 $1-y^2$。你把 $y$ 又当作自变量代入，得到 $1-\\tanh^2 y$。',
    en: '$y=\\tanh z$ already is the output, and the derivative is $1-y^2$. Taking $y$ for the argument once more gives $1-\\tanh^2 y$.',
  },
  cards: ['activations/derivatives-from-outputs'],
  fails: 'dz.gradient',
}

export function tanhBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(np.subtract(1, z.tanh().tanh().square()))
}
