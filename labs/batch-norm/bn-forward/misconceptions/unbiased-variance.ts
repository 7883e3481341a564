export const about = {
  title: {
    zh: '方差除以了 $b-1$',
    en: 'The variance is divided by $b-1$',
  },
  explanation: {
    zh: '归一化用的是**有偏**方差，除以 $b$：要的是这一批自己的离散程度，不是对总体的估计。除以 $b-1$ 会让 $\\hat{x}$ 小一个因子 $\\sqrt{(b-1)/b}$（忽略 $\\varepsilon$），$b=1$ 时还会得到 NaN。',
    en: 'Normalizing uses the **biased** variance, divided by $b$: what counts is the spread of this very batch, not an estimate for a population. Dividing by $b-1$ shrinks $\\hat{x}$ by a factor $\\sqrt{(b-1)/b}$ (apart from $\\varepsilon$) and gives NaN for $b=1$.',
  },
  cards: ['batch-norm/bn-forward', 'batch-norm/bn-running-conventions'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const variance = x.var(0, { ddof: 1 })
  return x.sub(x.mean(0)).div(variance.add(eps).sqrt()).mul(gamma).add(beta)
}
