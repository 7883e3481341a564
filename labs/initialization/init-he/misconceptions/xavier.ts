export const about = {
  title: { zh: '用了 Xavier 的方差', en: 'The variance of Xavier' },
  explanation: {
    zh: '$\\frac{2}{n_{\\text{in}}+n_{\\text{out}}}$ 是为 $\\tanh$ 的线性区推导的。ReLU 用 $\\frac{2}{n_{\\text{in}}}$。',
    en: '$\\frac{2}{n_{\\text{in}}+n_{\\text{out}}}$ is derived for the linear regime of $\\tanh$. ReLU takes $\\frac{2}{n_{\\text{in}}}$.',
  },
  cards: ['initialization/init-he', 'initialization/init-xavier'],
  fails: 'W.variance',
}

export function initHe(channels_in: number, channels_out: number, k: number, random: Random) {
  const shape = [channels_out, channels_in, k, k]
  return random.normal(shape, 0, Math.sqrt(2 / ((channels_in + channels_out) * k * k)))
}
