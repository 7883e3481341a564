export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const [b] = x.shape
  const centred = x.sub(x.mean(0))
  const std = centred.square().mean(0).add(eps).sqrt()
  const xhat = centred.div(std)
  const dbeta = dy.sum(0)
  const dgamma = dy.mul(xhat).sum(0)
  const dx = dy.mul(b).sub(dbeta).sub(xhat.mul(dgamma)).mul(gamma).div(std.mul(b))
  return { dx, dgamma, dbeta }
}
