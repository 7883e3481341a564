export const about = {
  title: {
    zh: '用了当前批次的统计量',
    en: 'The statistics of the batch are used',
  },
  explanation: {
    zh: '前向用的是 $\\mu_{\\text{run}}$ 和 $\\sigma^2_{\\text{run}}$，反向也必须用它们。用 `x` 自己的均值和方差，得到的是另一个函数的梯度；批次大小为 1 时尤其离谱。',
    en: 'The forward pass used $\\mu_{\\text{run}}$ and $\\sigma^2_{\\text{run}}$, and the backward pass must use the same. With the mean and variance of `x` it is the gradient of another function, far off for a batch of one.',
  },
  cards: ['batch-norm/bn-eval-gradient', 'batch-norm/bn-inference'],
  fails: 'dx.gradient',
}

export function frozenBnBackward(
  dy: Tensor,
  x: Tensor,
  gamma: Tensor,
  _mean: Tensor,
  _variance: Tensor,
  eps: number,
) {
  const std = x.var(0).add(eps).sqrt()
  const xhat = x.sub(x.mean(0)).div(std)
  return { dx: dy.mul(gamma).div(std), dgamma: dy.mul(xhat).sum(0), dbeta: dy.sum(0) }
}
