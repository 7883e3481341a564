export function penaltyL1(
  W: Tensor,
  b: Tensor,
  lambda: number,
): { penalty: Tensor | number; dW: Tensor; db: Tensor } {
  return { penalty: W.abs().sum().mul(lambda), dW: W.sign().mul(lambda), db: np.zerosLike(b) }
}
