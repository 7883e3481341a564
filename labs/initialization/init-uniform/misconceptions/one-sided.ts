export const about = {
  title: { zh: '只取了正的一半', en: 'Only the positive half' },
  explanation: {
    zh: '$U(0,1/\\sqrt d)$ 的均值不是 0，单元的输入会随 $d$ 增长，饱和也随之而来。区间要关于 0 对称。',
    en: '$U(0,1/\\sqrt d)$ has a mean above 0, so the input of a unit grows with $d$ and saturates. The interval is symmetric about 0.',
  },
  cards: ['initialization/init-uniform-fan-in'],
  fails: 'W.mean',
}

export function initUniform(fan_in: number, fan_out: number, random: Random) {
  return random.uniform([fan_in, fan_out], 0, 1 / Math.sqrt(fan_in))
}
