export const about = {
  title: {
    zh: '正侧也乘了斜率',
    en: 'The right side is scaled too',
  },
  explanation: {
    zh: '随机斜率只作用于 $z\\le 0$。$z>0$ 的元素原样通过；处处都乘就成了没有非线性的随机缩放。',
    en: 'The random slope acts on $z\\le 0$ only. Elements with $z>0$ pass unchanged; multiplied everywhere it is a random scaling without any non-linearity.',
  },
  cards: ['relu-family/rrelu-train-test', 'relu-family/relu-family-compared'],
  fails: 'y.consistent',
}

export function rreluForward(z: Tensor, lower: number, upper: number, training: boolean, random: Random) {
  const slopes = training ? random.uniform(z.shape, lower, upper) : np.fullLike(z, (lower + upper) / 2)
  return { y: z.mul(slopes), slopes }
}
