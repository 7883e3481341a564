export function penaltyL2(
  W: Tensor,
  b: Tensor,
  lambda: number,
): { penalty: Tensor | number; dW: Tensor; db: Tensor } {
  return {
    penalty: W.square()
      .sum()
      .mul(lambda / 2),
    dW: W.mul(lambda),
    db: np.zerosLike(b),
  }
}
