export const about = {
  title: { zh: '缩放了两次', en: 'Scaled twice' },
  explanation: {
    zh: '训练时已经除以 $p_{\\text{keep}}$，测试时又乘一次，均值就小了。标准形式只在测试时缩放。',
    en: 'Training divides by $p_{\\text{keep}}$ already and test multiplies once more, so the means differ. The standard form scales at test only.',
  },
  cards: ['dropout/dropout-test-scaling', 'dropout/dropout-inverted'],
  fails: 'y.consistent',
}

export function standardDropout(x: Tensor, p_keep: number, training: boolean, random: Random) {
  if (!training) return { y: x.mul(p_keep), mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, p_keep)
  return { y: x.mul(mask).div(p_keep), mask }
}
