export const about = {
  title: { zh: '测试时没有缩放', en: 'Not scaled at test' },
  explanation: {
    zh: '那是倒置形式的测试部分。标准形式训练时没有放大，测试时要乘 $p_{\\text{keep}}$，否则下一层的输入偏大。',
    en: 'That is how the inverted form tests. The standard form has not scaled while training, so it multiplies by $p_{\\text{keep}}$ at test, or the next layer gets inputs that are too large.',
  },
  cards: ['dropout/dropout-test-scaling'],
  fails: 'y.value',
}

export function standardDropout(x: Tensor, p_keep: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, p_keep)
  return { y: x.mul(mask), mask }
}
