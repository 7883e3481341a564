export const about = {
  title: { zh: '只用了扇入', en: 'Fan-in alone' },
  explanation: {
    zh: '$\\sqrt{6/n_{\\text{in}}}$ 是 He 的界，为 ReLU 而设。Xavier 兼顾前向与反向，用 $n_{\\text{in}}+n_{\\text{out}}$。',
    en: '$\\sqrt{6/n_{\\text{in}}}$ is the bound of He, made for ReLU. Xavier has both directions in view and uses $n_{\\text{in}}+n_{\\text{out}}$.',
  },
  cards: ['initialization/init-xavier', 'initialization/init-he'],
  fails: 'W.variance',
}

export function initXavier(fan_in: number, fan_out: number, random: Random) {
  const bound = Math.sqrt(6 / fan_in)
  return random.uniform([fan_in, fan_out], -bound, bound)
}
