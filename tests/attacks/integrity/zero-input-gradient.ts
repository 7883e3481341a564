/*---
tries: to rely on upstream gradients of ones, for which dx is 0
lab: bn-backward-bhw
verdict: wrong
quick: true
---*/
export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const axes = [0, 2, 3]
  const centred = x.sub(x.mean(axes, { keepdims: true }))
  const xhat = centred.div(centred.square().mean(axes, { keepdims: true }).add(eps).sqrt())
  return { dx: x.mul(0), dgamma: dy.mul(xhat).sum(axes), dbeta: dy.sum(axes) }
}
