export const about = {
  title: { zh: '测试时也在丢弃', en: 'Drops at test too' },
  explanation: {
    zh: '测试时用整个网络，乘以 $p_{\\text{keep}}$，不再有随机。',
    en: 'At test the whole network is used, scaled by $p_{\\text{keep}}$, and nothing is left to chance.',
  },
  cards: ['dropout/dropout-mode-bugs'],
  fails: 'y.value',
}

export function standardDropout(x: Tensor, p_keep: number, training: boolean, random: Random) {
  const mask = random.bernoulli(x.shape, p_keep)
  return { y: x.mul(mask), mask }
}
