export const about = {
  title: { zh: '所有单元抽了同一列', en: 'All units share one column' },
  explanation: {
    zh: '每一列都相同，各单元就永远相同：对称没有打破。每个权重要单独抽取。',
    en: 'With all columns equal the units stay equal for ever: the symmetry is not broken. Draw every weight on its own.',
  },
  cards: ['initialization/init-symmetry-conditions'],
  fails: 'W.independent',
}

export function initUniform(fan_in: number, fan_out: number, random: Random) {
  const bound = 1 / Math.sqrt(fan_in)
  return random.uniform([fan_in, 1], -bound, bound).broadcastTo([fan_in, fan_out])
}
