export const about = {
  title: { zh: '把方差当成了标准差', en: 'The variance taken for the standard deviation' },
  explanation: {
    zh: '$\\frac{2}{n_{\\text{in}}+n_{\\text{out}}}$ 是方差，要先开方才是标准差。',
    en: '$\\frac{2}{n_{\\text{in}}+n_{\\text{out}}}$ is the variance; its root is the standard deviation.',
  },
  cards: ['initialization/init-xavier'],
  fails: 'W.variance',
}

export function initXavier(fan_in: number, fan_out: number, random: Random) {
  const bound = (Math.sqrt(3) * 2) / (fan_in + fan_out)
  return random.uniform([fan_in, fan_out], -bound, bound)
}
