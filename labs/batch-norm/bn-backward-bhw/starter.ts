export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const [b, f, h, w] = x.shape
  const dx = np.zerosLike(x)
  const dgamma = np.zerosLike(gamma)
  const dbeta = np.zerosLike(gamma)
  return { dx, dgamma, dbeta }
}
