export const about = {
  title: {
    zh: '掩码取自 $dy$ 的符号',
    en: 'The mask is made from the sign of $dy$',
  },
  explanation: {
    zh: '“ReLU 把负梯度置 0”是常见的误读。决定通过与否的是前向输入 $z$ 的符号：$z<0$ 处，正负梯度都置 0；$z>0$ 处，正负梯度都通过。',
    en: '“ReLU zeroes negative gradients” is a common misreading. What decides is the sign of the forward input $z$: where $z<0$ gradients of either sign become 0, where $z>0$ gradients of either sign pass.',
  },
  cards: ['relu-family/relu-blocks-which-gradients'],
  fails: 'dz.linear',
}

export function reluBackward(dy: Tensor, _z: Tensor): Tensor {
  return dy.mul(dy.greater(0))
}
