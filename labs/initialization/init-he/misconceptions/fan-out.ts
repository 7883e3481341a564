export const about = {
  title: { zh: '用了扇出', en: 'Fan-out in place of fan-in' },
  explanation: {
    zh: '$k^2c_{\\text{out}}$ 是反向时梯度累加的项数。这里要保持的是前向，用 $k^2c_{\\text{in}}$。',
    en: '$k^2c_{\\text{out}}$ counts the terms of a gradient on its way back. Here the forward pass is to keep its size: $k^2c_{\\text{in}}$.',
  },
  cards: ['initialization/init-convolution-fan'],
  fails: 'W.variance',
}

export function initHe(channels_in: number, channels_out: number, k: number, random: Random) {
  const shape = [channels_out, channels_in, k, k]
  return random.normal(shape, 0, Math.sqrt(2 / (channels_out * k * k)))
}
