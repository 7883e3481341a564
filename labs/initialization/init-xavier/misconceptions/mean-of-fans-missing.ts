export const about = {
  title: { zh: '漏了折中里的 2', en: 'The 2 of the compromise is missing' },
  explanation: {
    zh: '折中取的是两个分母的平均 $\\frac{n_{\\text{in}}+n_{\\text{out}}}{2}$，所以方差是 $\\frac{2}{n_{\\text{in}}+n_{\\text{out}}}$，不是 $\\frac{1}{n_{\\text{in}}+n_{\\text{out}}}$。',
    en: 'The compromise is the mean of the two denominators, $\\frac{n_{\\text{in}}+n_{\\text{out}}}{2}$, hence a variance of $\\frac{2}{n_{\\text{in}}+n_{\\text{out}}}$ and not $\\frac{1}{n_{\\text{in}}+n_{\\text{out}}}$.',
  },
  cards: ['initialization/init-xavier'],
  fails: 'W.variance',
}

export function initXavier(fan_in: number, fan_out: number, random: Random) {
  const bound = Math.sqrt(3 / (fan_in + fan_out))
  return random.uniform([fan_in, fan_out], -bound, bound)
}
