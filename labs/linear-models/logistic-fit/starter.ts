export function logisticFit(X: Tensor, t: Tensor): { w: Tensor; b: number | Tensor } {
  const [n, d] = X.shape
  const w = np.zeros([d])
  const b = 0
  return { w, b }
}
