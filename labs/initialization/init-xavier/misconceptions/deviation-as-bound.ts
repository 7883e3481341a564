export const about = {
  title: { zh: '把标准差当成了界', en: 'The standard deviation taken for the bound' },
  explanation: {
    zh: '$(-c,c)$ 上均匀分布的方差是 $c^2/3$，所以界还要乘 $\\sqrt3$：$c=\\sqrt{6/(n_{\\text{in}}+n_{\\text{out}})}$。',
    en: 'A uniform distribution on $(-c,c)$ has variance $c^2/3$, so the bound takes another $\\sqrt3$: $c=\\sqrt{6/(n_{\\text{in}}+n_{\\text{out}})}$.',
  },
  cards: ['initialization/init-xavier'],
  fails: 'W.variance',
}

export function initXavier(fan_in: number, fan_out: number, random: Random) {
  const bound = Math.sqrt(2 / (fan_in + fan_out))
  return random.uniform([fan_in, fan_out], -bound, bound)
}
