export function xorNet(
  X: Tensor,
  t: Tensor,
  W1: Tensor,
  b1: Tensor,
  W2: Tensor,
  b2: number,
): { loss: Tensor | number; dW1: Tensor; db1: Tensor; dW2: Tensor; db2: Tensor | number } {
  const h = X.matmul(W1).add(b1).tanh()
  const z = h.matmul(W2).add(b2)
  return { loss: 0, dW1: np.zerosLike(W1), db1: np.zerosLike(b1), dW2: np.zerosLike(W2), db2: 0 }
}
