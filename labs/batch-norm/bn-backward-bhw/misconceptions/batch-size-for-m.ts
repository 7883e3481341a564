export const about = {
  title: {
    zh: '$m$ 用成了批次大小 $b$',
    en: '$m$ is taken to be the batch size $b$',
  },
  explanation: {
    zh: '卷积里每组统计量来自 $b\\cdot h\\cdot w$ 个值，所以 $m=b\\cdot h\\cdot w$。$d\\beta$ 和 $d\\gamma$ 已经对这些值全部求和，再用 $m=b$ 去除，两项修正就大了 $h\\cdot w$ 倍。',
    en: 'In a convolution each statistic comes from $b\\cdot h\\cdot w$ values, so $m=b\\cdot h\\cdot w$. $d\\beta$ and $d\\gamma$ are already sums over all of them; dividing by $m=b$ makes both corrections $h\\cdot w$ times too large.',
  },
  cards: ['batch-norm/bn-convolution-backward'],
  fails: 'dx.gradient',
}

export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const [m] = x.shape
  const std = x.var(axes, true).add(eps).sqrt()
  const xhat = x.sub(x.mean(axes, true)).div(std)
  const dbeta = dy.sum(axes, true)
  const dgamma = dy.mul(xhat).sum(axes, true)
  const dx = dy
    .mul(m)
    .sub(dbeta)
    .sub(xhat.mul(dgamma))
    .mul(gamma.reshape(1, -1, 1, 1))
    .div(std.mul(m))
  return { dx, dgamma: dgamma.reshape(-1), dbeta: dbeta.reshape(-1) }
}
