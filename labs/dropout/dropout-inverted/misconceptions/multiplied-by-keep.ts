export const about = {
  title: { zh: '训练时乘以了 $p_{\\text{keep}}$', en: 'Multiplied by $p_{\\text{keep}}$ while training' },
  explanation: {
    zh: '保留的元素要放大，均值才不变。乘以 $p_{\\text{keep}}$ 反而再缩小一次，均值成了 $p_{\\text{keep}}^2x$。应当除以 $p_{\\text{keep}}$。',
    en: 'What is kept has to grow for the mean to stay. Multiplying by $p_{\\text{keep}}$ shrinks it once more, to a mean of $p_{\\text{keep}}^2x$. Divide by $p_{\\text{keep}}$.',
  },
  cards: ['dropout/dropout-inverted'],
  fails: 'y.consistent',
}

export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, 1 - p_drop)
  return { y: x.mul(mask).mul(1 - p_drop), mask }
}
