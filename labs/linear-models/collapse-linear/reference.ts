export function collapse(W1: Tensor, b1: Tensor, W2: Tensor, b2: Tensor): { W: Tensor; b: Tensor } {
  return { W: W2.matmul(W1), b: W2.matmul(b1).add(b2) }
}
