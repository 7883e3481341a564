export const about = {
  title: { zh: '把 $X^{\\top}X$ 写成了 $XX^{\\top}$', en: '$XX^{\\top}$ instead of $X^{\\top}X$' },
  explanation: {
    zh: '$AA^{\\top}$ 是样本之间的内积，形状 [n, n]，解出来的是每个样本一个数。正规方程要的是特征之间的 $A^{\\top}A$，形状 [d+1, d+1]。',
    en: '$AA^{\\top}$ holds inner products of examples, shape [n, n], and its solution has a number per example. The normal equations have $A^{\\top}A$, between features, of shape [d+1, d+1].',
  },
  cards: ['linear-models/least-squares-derivation'],
  fails: 'form',
}

/** The solution of A·w = r by Gaussian elimination, for A positive definite: then no rows need exchanging. */
function solve(A: Tensor, r: Tensor): Tensor {
  const left = A.toArray<number[][]>()
  const right = r.toArray()
  const d = right.length
  for (let k = 0; k < d; k++) {
    for (let i = k + 1; i < d; i++) {
      const factor = left[i][k] / left[k][k]
      for (let j = k; j < d; j++) left[i][j] -= factor * left[k][j]
      right[i] -= factor * right[k]
    }
  }
  for (let i = d - 1; i >= 0; i--) {
    for (let j = i + 1; j < d; j++) right[i] -= left[i][j] * right[j]
    right[i] /= left[i][i]
  }
  return np.array(right)
}

export function leastSquares(X: Tensor, y: Tensor) {
  const [n, d] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  const v = solve(A.matmul(A.T).add(np.eye(n).mul(1e-9)), y)
  return { w: v.slice([0, n - 1]), b: v.get(n - 1) }
}
