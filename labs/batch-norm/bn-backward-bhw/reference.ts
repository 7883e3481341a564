export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const keep = { keepdims: true }
  const m = x.size / gamma.size
  const centred = x.sub(x.mean(axes, keep))
  const std = centred.square().mean(axes, keep).add(eps).sqrt()
  const xhat = centred.div(std)
  const dbeta = dy.sum(axes, keep)
  const dgamma = dy.mul(xhat).sum(axes, keep)
  const dx = dy
    .mul(m)
    .sub(dbeta)
    .sub(xhat.mul(dgamma))
    .mul(gamma.reshape(1, -1, 1, 1))
    .div(std.mul(m))
  return { dx, dgamma: dgamma.reshape(-1), dbeta: dbeta.reshape(-1) }
}
