export const about = {
  title: { zh: '掩码反了', en: 'The mask is flipped' },
  explanation: {
    zh: '你以概率 $p_{\\text{drop}}$ 取 1，丢掉的成了该留下的。取 1 的概率是 $p_{\\text{keep}}=1-p_{\\text{drop}}$。',
    en: 'Ones are drawn with probability $p_{\\text{drop}}$, so what should stay is dropped. A one has probability $p_{\\text{keep}}=1-p_{\\text{drop}}$.',
  },
  cards: ['dropout/dropout-drop-or-keep'],
  fails: 'mask.rate',
}

export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, p_drop)
  return { y: x.mul(mask).div(1 - p_drop), mask }
}
