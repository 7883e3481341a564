export const about = {
  title: { zh: '乘以了 $p_{\\text{keep}}$', en: 'Multiplied by $p_{\\text{keep}}$' },
  explanation: {
    zh: '前向是除以 $p_{\\text{keep}}$，导数的因子也是 $1/p_{\\text{keep}}$，不是 $p_{\\text{keep}}$。',
    en: 'The forward pass divides by $p_{\\text{keep}}$, so the factor of the derivative is $1/p_{\\text{keep}}$ and not $p_{\\text{keep}}$.',
  },
  cards: ['dropout/dropout-inverted'],
  fails: 'dx.gradient',
}

export function dropoutBackward(dy: Tensor, x: Tensor, mask: Tensor, p_drop: number) {
  return dy.mul(mask).mul(1 - p_drop)
}
