export function hiddenGradients(
  X: Tensor,
  t: Tensor,
  W1: Tensor,
  W2: Tensor,
): { dW1: Tensor; dW2: Tensor; gap: Tensor | number } {
  const h = np.sigmoid(X.matmul(W1))
  const y = h.matmul(W2)
  return { dW1: np.zerosLike(W1), dW2: np.zerosLike(W2), gap: 0 }
}
