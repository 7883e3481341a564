export function logisticLoss(
  X: Tensor,
  t: Tensor,
  w: Tensor,
  b: number,
): { loss: Tensor | number; dw: Tensor; db: Tensor | number } {
  const z = X.matmul(w).add(b)
  const loss = z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean()
  const error = np.sigmoid(z).sub(t)
  return { loss, dw: X.T.matmul(error).div(t.size), db: error.mean() }
}
