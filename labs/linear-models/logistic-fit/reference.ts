export function logisticFit(X: Tensor, t: Tensor): { w: Tensor; b: number | Tensor } {
  const [n, d] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  // The gradient changes by at most trace(AᵀA)/4n per unit of v, about (d + 1)/4: a rate of 1 is safe.
  const step = (v: Tensor): Tensor => v.sub(A.T.matmul(np.sigmoid(A.matmul(v)).sub(t)).div(n))
  const v = Array.from({ length: 3000 }).reduce(step, np.zeros([d + 1]))
  return { w: v.slice([0, d]), b: v.get(d) }
}
