export const about = {
  title: {
    zh: '所有特征混在一起求统计量',
    en: 'One mean and one variance for all features',
  },
  explanation: {
    zh: '`mean()` 不写轴就对全部元素平均。尺度不同的特征被同一个 $\\mu$、$\\sigma^2$ 处理，归一化之后仍然各不相同。每个特征要有自己的统计量：沿轴 0。',
    en: '`mean()` without an axis averages over everything. Features of different scales share one $\\mu$ and one $\\sigma^2$ and still differ afterwards. Each feature has its own: average over axis 0.',
  },
  cards: ['batch-norm/bn-forward'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  return x.sub(x.mean()).div(x.var().add(eps).sqrt()).mul(gamma).add(beta)
}
