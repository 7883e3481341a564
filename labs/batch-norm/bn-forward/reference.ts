export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const centred = x.sub(x.mean(0))
  const variance = centred.square().mean(0)
  return centred.div(variance.add(eps).sqrt()).mul(gamma).add(beta)
}
