export const about = {
  title: {
    zh: '$da$ 用了平均，不是求和',
    en: '$da$ is a mean instead of a sum',
  },
  explanation: {
    zh: '链式法则把所有依赖 $a$ 的元素的贡献**相加**。平均会多除一个元素个数。如果损失是平均，那个因子已经在 $dy$ 里了。',
    en: 'The chain rule **adds up** the contributions of all elements that depend on $a$. A mean divides by their number once too often. If the loss is a mean, that factor is in $dy$ already.',
  },
  cards: ['relu-family/prelu-gradient'],
  fails: 'da.gradient',
}

export function preluBackward(dy: Tensor, z: Tensor, a: number) {
  return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)).mean() }
}
