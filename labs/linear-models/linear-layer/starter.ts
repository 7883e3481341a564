export function linearLayer(
  x: Tensor,
  W: Tensor,
  b: Tensor,
  dy: Tensor,
): { y: Tensor; dx: Tensor; dW: Tensor; db: Tensor } {
  const y = x.matmul(W).add(b)
  return { y, dx: np.zerosLike(x), dW: np.zerosLike(W), db: np.zerosLike(b) }
}
