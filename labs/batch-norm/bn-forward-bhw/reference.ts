export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const axes = [0, 2, 3]
  const keep = { keepdims: true }
  const centred = x.sub(x.mean(axes, keep))
  const variance = centred.square().mean(axes, keep)
  const xhat = centred.div(variance.add(eps).sqrt())
  return xhat.mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))
}
