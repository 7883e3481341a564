export const about = {
  title: { zh: '把方差当成了标准差', en: 'The variance taken for the standard deviation' },
  explanation: {
    zh: '$2/n_{\\text{in}}$ 是方差，`normal` 要的是标准差 $\\sqrt{2/n_{\\text{in}}}$。',
    en: '$2/n_{\\text{in}}$ is the variance; `normal` wants the standard deviation, $\\sqrt{2/n_{\\text{in}}}$.',
  },
  cards: ['initialization/init-he'],
  fails: 'W.variance',
}

export function initHe(channels_in: number, channels_out: number, k: number, random: Random) {
  const shape = [channels_out, channels_in, k, k]
  return random.normal(shape, 0, 2 / (channels_in * k * k))
}
