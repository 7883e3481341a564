export function hiddenGradients(
  X: Tensor,
  t: Tensor,
  W1: Tensor,
  W2: Tensor,
): { dW1: Tensor; dW2: Tensor; gap: Tensor | number } {
  const h = np.sigmoid(X.matmul(W1))
  const dy = h.matmul(W2).sub(t).div(t.size)
  const dz = np.outer(dy, W2).mul(h).mul(np.subtract(1, h))
  const dW1 = X.T.matmul(dz)
  return { dW1, dW2: h.T.matmul(dy), gap: dW1.max(1).sub(dW1.min(1)).max() }
}
