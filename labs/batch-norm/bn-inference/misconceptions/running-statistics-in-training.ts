export const about = {
  title: {
    zh: '训练时用滑动统计量归一化',
    en: 'Training normalizes by the running statistics',
  },
  explanation: {
    zh: '训练时每一批要按**自己**的均值和方差归一化，滑动统计量只是旁边的记录。反过来用，输出就没有被归一化，梯度也不再穿过统计量。',
    en: 'In training each batch is normalized by its **own** mean and variance; the running ones are only kept aside. Used instead, the output is not normalized, and gradients no longer flow through the statistics.',
  },
  cards: ['batch-norm/bn-inference', 'batch-norm/bn-what-batch-means'],
  fails: 'y.value',
}

export function batchNorm(
  x: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
  momentum: number,
  eps: number,
  training: boolean,
) {
  const y = x.sub(mean).div(variance.add(eps).sqrt()).mul(gamma).add(beta)
  if (!training) return { y, newMean: mean, newVariance: variance }
  return {
    y,
    newMean: mean.mul(1 - momentum).add(x.mean(0).mul(momentum)),
    newVariance: variance.mul(1 - momentum).add(x.var(0, { ddof: 1 }).mul(momentum)),
  }
}
