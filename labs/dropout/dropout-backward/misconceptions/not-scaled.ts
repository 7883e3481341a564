export const about = {
  title: { zh: '忘了 $1/p_{\\text{keep}}$', en: '$1/p_{\\text{keep}}$ is forgotten' },
  explanation: {
    zh: '前向除以了 $p_{\\text{keep}}$，求导时这个因子还在：$dx=dy\\circ r/p_{\\text{keep}}$。',
    en: 'The forward pass divides by $p_{\\text{keep}}$, and the derivative keeps that factor: $dx=dy\\circ r/p_{\\text{keep}}$.',
  },
  cards: ['dropout/dropout-backward', 'dropout/dropout-inverted'],
  fails: 'dx.gradient',
}

export function dropoutBackward(dy: Tensor, x: Tensor, mask: Tensor, p_drop: number) {
  return dy.mul(mask)
}
