export const about = {
  title: {
    zh: '方差除以了 $m-1$',
    en: 'The variance is divided by $m-1$',
  },
  explanation: {
    zh: '训练时的归一化用**有偏**方差，除以 $m$：这里要的是这批数自己的离散程度，不是对总体的估计。除以 $m-1$，$y-\\beta$ 会差一个因子 $\\sqrt{(m-1)/m}$（忽略 $\\varepsilon$），$m=1$ 时还会得到 NaN。无偏方差只在某些框架更新滑动方差时出现。',
    en: 'Normalizing in training uses the **biased** variance, divided by $m$: what counts is the spread of these very numbers, not an estimate for a population. Dividing by $m-1$ changes $y-\\beta$ by a factor $\\sqrt{(m-1)/m}$ (apart from $\\varepsilon$), and gives NaN for $m=1$. The unbiased variance appears only where some frameworks update the running variance.',
  },
  cards: ['batch-norm/bn-forward', 'batch-norm/bn-running-conventions'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const axes = [0, 2, 3]
  const variance = x.var(axes, { keepdims: true, ddof: 1 })
  const xhat = x.sub(x.mean(axes, true)).div(variance.add(eps).sqrt())
  return xhat.mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))
}
