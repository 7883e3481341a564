export const about = {
  title: {
    zh: '存进去的是有偏方差',
    en: 'The biased variance is stored',
  },
  explanation: {
    zh: '归一化当前批次用有偏方差，存储时本题（与 PyTorch 相同）要用无偏的，除以 $b-1$：推理需要的是数据的方差，而批内的有偏方差平均偏小，差一个因子 $(b-1)/b$。',
    en: 'The biased variance normalizes the batch, but what is stored here, as in PyTorch, is the unbiased one, over $b-1$: inference needs the variance of the data, and the biased variance of a batch falls short of it by a factor $(b-1)/b$ on average.',
  },
  cards: ['batch-norm/bn-running-conventions'],
  fails: 'newVariance.value',
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
  const [mu, sigma2] = training ? [x.mean(0), x.var(0)] : [mean, variance]
  const y = x.sub(mu).div(sigma2.add(eps).sqrt()).mul(gamma).add(beta)
  if (!training) return { y, newMean: mean, newVariance: variance }
  return {
    y,
    newMean: mean.mul(1 - momentum).add(mu.mul(momentum)),
    newVariance: variance.mul(1 - momentum).add(sigma2.mul(momentum)),
  }
}
