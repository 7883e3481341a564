export const about = {
  title: { zh: '测试时又缩放了一次', en: 'Scaled again at test' },
  explanation: {
    zh: '倒置形式在训练时已经除以 $p_{\\text{keep}}$，测试时就是 $y=x$。再乘 $p_{\\text{keep}}$，均值就小了。',
    en: 'The inverted form has divided by $p_{\\text{keep}}$ while training; at test $y=x$. Another factor $p_{\\text{keep}}$ makes the mean too small.',
  },
  cards: ['dropout/dropout-inverted', 'dropout/dropout-test-scaling'],
  fails: 'y.value',
}

export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  const p_keep = 1 - p_drop
  if (!training) return { y: x.mul(p_keep), mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, p_keep)
  return { y: x.mul(mask).div(p_keep), mask }
}
