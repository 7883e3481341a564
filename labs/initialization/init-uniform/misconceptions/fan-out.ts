export const about = {
  title: { zh: '用了扇出', en: 'Fan-out in place of fan-in' },
  explanation: {
    zh: '一个单元的和有 `fan_in` 项，权重的大小由它决定。`fan_out` 只是单元的个数。',
    en: 'The sum of a unit has `fan_in` terms, and they decide how large weights may be. `fan_out` only counts the units.',
  },
  cards: ['initialization/init-uniform-fan-in'],
  fails: 'W.variance',
}

export function initUniform(fan_in: number, fan_out: number, random: Random) {
  const bound = 1 / Math.sqrt(fan_out)
  return random.uniform([fan_in, fan_out], -bound, bound)
}
