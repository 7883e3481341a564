export const about = {
  title: { zh: '把界当成了标准差', en: 'The bound taken for the standard deviation' },
  explanation: {
    zh: '$1/\\sqrt d$ 是均匀分布的界，它的标准差是 $1/\\sqrt{3d}$。正态分布没有界，方差也成了三倍。',
    en: '$1/\\sqrt d$ bounds a uniform distribution whose standard deviation is $1/\\sqrt{3d}$. A normal one has no bound, and its variance is three times as large.',
  },
  cards: ['initialization/init-uniform-fan-in'],
  fails: 'W.range',
}

export function initUniform(fan_in: number, fan_out: number, random: Random) {
  return random.normal([fan_in, fan_out], 0, 1 / Math.sqrt(fan_in))
}
