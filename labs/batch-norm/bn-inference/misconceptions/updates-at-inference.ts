export const about = {
  title: {
    zh: '推理时也更新了滑动统计量',
    en: 'Inference updates the running statistics',
  },
  explanation: {
    zh: '推理时模型是固定的。若继续更新，测试数据就会漏进模型，同一个样本先后两次的结果也会不同。`training` 为假时要原样返回 `mean` 和 `variance`。',
    en: 'At inference the model is fixed. If it goes on updating, test data leak into it, and the same example gets different results one after the other. With `training` false return `mean` and `variance` as they are.',
  },
  cards: ['batch-norm/bn-inference'],
  fails: 'newMean.value',
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
  const unbiased = x
    .sub(x.mean(0))
    .square()
    .sum(0)
    .div(Math.max(x.shape[0] - 1, 1))
  return {
    y: x.sub(mu).div(sigma2.add(eps).sqrt()).mul(gamma).add(beta),
    newMean: mean.mul(1 - momentum).add(x.mean(0).mul(momentum)),
    newVariance: variance.mul(1 - momentum).add(unbiased.mul(momentum)),
  }
}
