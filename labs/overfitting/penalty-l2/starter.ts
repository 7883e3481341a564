export function penaltyL2(
  W: Tensor,
  b: Tensor,
  lambda: number,
): { penalty: Tensor | number; dW: Tensor; db: Tensor } {
  return { penalty: 0, dW: np.zerosLike(W), db: np.zerosLike(b) }
}
