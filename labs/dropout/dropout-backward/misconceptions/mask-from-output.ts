export const about = {
  title: { zh: '从 $y\\ne 0$ 推断掩码', en: 'The mask is guessed from $y\\ne 0$' },
  explanation: {
    zh: '$x=0$ 的元素输出也是 0，却没有被丢弃，它的梯度是 $dy/p_{\\text{keep}}$。用保存下来的掩码。',
    en: 'An element with $x=0$ gives 0 without being dropped, and its gradient is $dy/p_{\\text{keep}}$. Use the mask that was kept.',
  },
  cards: ['dropout/dropout-backward'],
  fails: 'dx.gradient',
}

export function dropoutBackward(dy: Tensor, x: Tensor, mask: Tensor, p_drop: number) {
  return dy.mul(x.mul(mask).notEqual(0)).div(1 - p_drop)
}
