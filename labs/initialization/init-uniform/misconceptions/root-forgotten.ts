export const about = {
  title: { zh: '忘了开方', en: 'The root is forgotten' },
  explanation: {
    zh: '$1/d$ 对宽的层太小：$d$ 项的方差相加之后只剩 $1/(3d)$，信号逐层消失。',
    en: '$1/d$ is too small for wide layers: the variances of $d$ terms add up to $1/(3d)$ only, and the signal fades from layer to layer.',
  },
  cards: ['initialization/init-uniform-fan-in'],
  fails: 'W.variance',
}

export function initUniform(fan_in: number, fan_out: number, random: Random) {
  return random.uniform([fan_in, fan_out], -1 / fan_in, 1 / fan_in)
}
