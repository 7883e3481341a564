export const about = {
  title: { zh: '训练时没有缩放', en: 'Not scaled while training' },
  explanation: {
    zh: '这是标准 dropout 的训练部分，它要在测试时乘 $p_{\\text{keep}}$。倒置形式测试时什么也不做，因此训练时就要除以 $p_{\\text{keep}}$。',
    en: 'That is how standard dropout trains, and it multiplies by $p_{\\text{keep}}$ at test. The inverted form does nothing at test, so it divides by $p_{\\text{keep}}$ while training.',
  },
  cards: ['dropout/dropout-inverted', 'dropout/dropout-test-scaling'],
  fails: 'y.consistent',
}

export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, 1 - p_drop)
  return { y: x.mul(mask), mask }
}
