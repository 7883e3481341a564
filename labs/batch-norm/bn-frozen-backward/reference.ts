export function frozenBnBackward(
  dy: Tensor,
  x: Tensor,
  gamma: Tensor,
  mean: Tensor,
  variance: Tensor,
  eps: number,
) {
  const std = variance.add(eps).sqrt()
  return {
    dx: dy.mul(gamma).div(std),
    dgamma: dy.mul(x.sub(mean)).sum(0).div(std),
    dbeta: dy.sum(0),
  }
}
