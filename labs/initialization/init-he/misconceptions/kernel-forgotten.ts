export const about = {
  title: { zh: '扇入里忘了卷积核', en: 'The kernel is missing in the fan-in' },
  explanation: {
    zh: '一个输出累加 $k^2c_{\\text{in}}$ 项，不只是 $c_{\\text{in}}$ 项。$3\\times3$ 时方差是应有的九倍。',
    en: 'One output adds up $k^2c_{\\text{in}}$ terms and not only $c_{\\text{in}}$. For $3\\times3$ the variance is nine times too large.',
  },
  cards: ['initialization/init-convolution-fan'],
  fails: 'W.variance',
}

export function initHe(channels_in: number, channels_out: number, k: number, random: Random) {
  const shape = [channels_out, channels_in, k, k]
  return random.normal(shape, 0, Math.sqrt(2 / channels_in))
}
