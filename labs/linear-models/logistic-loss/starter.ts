export function logisticLoss(
  X: Tensor,
  t: Tensor,
  w: Tensor,
  b: number,
): { loss: Tensor | number; dw: Tensor; db: Tensor | number } {
  const z = X.matmul(w).add(b)
  return { loss: 0, dw: np.zerosLike(w), db: 0 }
}
