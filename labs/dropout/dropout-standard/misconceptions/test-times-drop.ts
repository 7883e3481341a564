export const about = {
  title: { zh: '测试时乘了 $p_{\\text{drop}}$', en: 'Times $p_{\\text{drop}}$ at test' },
  explanation: {
    zh: '训练时平均留下的是 $p_{\\text{keep}}\\,x$，测试时就乘 $p_{\\text{keep}}$。',
    en: 'What is left on average while training is $p_{\\text{keep}}\\,x$, so the factor at test is $p_{\\text{keep}}$.',
  },
  cards: ['dropout/dropout-test-scaling', 'dropout/dropout-drop-or-keep'],
  fails: 'y.value',
}

export function standardDropout(x: Tensor, p_keep: number, training: boolean, random: Random) {
  if (!training) return { y: x.mul(1 - p_keep), mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, p_keep)
  return { y: x.mul(mask), mask }
}
