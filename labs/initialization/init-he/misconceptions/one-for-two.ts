export const about = {
  title: { zh: '把 2 写成了 1', en: '1 in place of 2' },
  explanation: {
    zh: '$1/n_{\\text{in}}$ 保持的是线性层的方差。ReLU 丢掉一半二阶矩，要用 2 补回来。',
    en: '$1/n_{\\text{in}}$ keeps the variance of a linear layer. ReLU loses half of the second moment, which the 2 makes up for.',
  },
  cards: ['initialization/init-he'],
  fails: 'W.variance',
}

export function initHe(channels_in: number, channels_out: number, k: number, random: Random) {
  const shape = [channels_out, channels_in, k, k]
  return random.normal(shape, 0, Math.sqrt(1 / (channels_in * k * k)))
}
