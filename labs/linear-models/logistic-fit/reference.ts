export function logisticFit(X: Tensor, t: Tensor): { w: Tensor; b: number | Tensor } {
  const [n, d] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  // The gradient changes by at most λ_max(AᵀA)/4n per unit of v; the trace bounds λ_max.
  const rate = (4 * n) / A.square().sum().item()
  let v = np.zeros([d + 1])
  for (let step = 0; step < 5000; step++) {
    const error = np.sigmoid(A.matmul(v)).sub(t)
    v = v.sub(A.T.matmul(error).mul(rate / n))
  }
  return { w: v.slice([0, d]), b: v.get(d) }
}
