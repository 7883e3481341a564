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
  const normalized = (mu: Tensor, sigma2: Tensor) =>
    x.sub(mu).div(sigma2.add(eps).sqrt()).mul(gamma).add(beta)
  if (!training) return { y: normalized(mean, variance), newMean: mean, newVariance: variance }
  const mu = x.mean(0)
  return {
    y: normalized(mu, x.var(0)),
    newMean: mean.mul(1 - momentum).add(mu.mul(momentum)),
    newVariance: variance.mul(1 - momentum).add(x.var(0, { ddof: 1 }).mul(momentum)),
  }
}
