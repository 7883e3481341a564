export const about = {
  title: { zh: '掩码反了', en: 'The mask is flipped' },
  explanation: {
    zh: '参数是保留的概率。取 1 的概率应为 $p_{\\text{keep}}$，不是 $1-p_{\\text{keep}}$。',
    en: 'The argument is the probability to keep. A one has probability $p_{\\text{keep}}$ and not $1-p_{\\text{keep}}$.',
  },
  cards: ['dropout/dropout-drop-or-keep'],
  fails: 'mask.rate',
}

export function standardDropout(x: Tensor, p_keep: number, training: boolean, random: Random) {
  if (!training) return { y: x.mul(p_keep), mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, 1 - p_keep)
  return { y: x.mul(mask), mask }
}
