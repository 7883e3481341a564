export function collapse(W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor): { W: Tensor; b: Tensor } {
  const [k = 0, d = 0] = W1.shape
  return { W: np.zeros([b2.size, d]), b: b2 }
}
