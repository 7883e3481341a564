export function bnBackward(dy: Tensor, x: Tensor, gamma: Tensor, eps: number) {
  const [b, f] = x.shape
  return { dx: dy, dgamma: np.zeros([f]), dbeta: np.zeros([f]) }
}
