export const about = {
  title: { zh: '没有用掩码', en: 'The mask is not used' },
  explanation: {
    zh: '被丢弃的元素没有参加前向，它的梯度是 0。这里所有元素都得到了 $dy/p_{\\text{keep}}$。',
    en: 'A dropped element took no part in the forward pass, so its gradient is 0. Here every element gets $dy/p_{\\text{keep}}$.',
  },
  cards: ['dropout/dropout-backward'],
  fails: 'dx.gradient',
}

export function dropoutBackward(dy: Tensor, x: Tensor, mask: Tensor, p_drop: number) {
  return dy.div(1 - p_drop)
}
