export const about = {
  title: {
    zh: '训练时也用了均值，没有随机',
    en: 'Training uses the mean slope, nothing is random',
  },
  explanation: {
    zh: '这就是斜率为 $(l+u)/2$ 的 LReLU。RReLU 在训练时要抽取 $a_i\\sim U(l,u)$，均值只在测试时用。',
    en: 'This is LReLU with slope $(l+u)/2$. In training RReLU draws $a_i\\sim U(l,u)$; the mean is for test time.',
  },
  cards: ['relu-family/rrelu-train-test'],
  fails: 'slopes.variance',
}

export function rreluForward(z: Tensor, lower: number, upper: number, _training: boolean, _random: Random) {
  const slope = (lower + upper) / 2
  return { y: np.where(z.greater(0), z, z.mul(slope)), slopes: np.fullLike(z, slope) }
}
