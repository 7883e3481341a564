export function foldBatchNorm(
  w: Tensor,
  b: Tensor,
  gamma: Tensor,
  beta: Tensor,
  mean: Tensor,
  variance: Tensor,
  eps: number,
) {
  const scale = gamma.div(variance.add(eps).sqrt())
  return {
    foldedW: w.mul(scale.reshape([-1, ...Array(w.ndim - 1).fill(1)])),
    foldedB: b.sub(mean).mul(scale).add(beta),
  }
}
