export const about = {
  title: { zh: '悄悄加了岭', en: 'A silent ridge' },
  explanation: {
    zh: '$A^{\\top}A+\\lambda I$ 总可逆，但解的是另一个问题：权重被拉向 0，截距也被惩罚了。这里列满秩，不需要它。',
    en: '$A^{\\top}A+\\lambda I$ is always invertible, but it solves another problem: weights are pulled towards 0, and so is the intercept. The columns have full rank here; it is not needed.',
  },
  cards: ['linear-models/least-squares-rank'],
  fails: 'w.value',
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
  const v = solve(A.T.matmul(A).add(np.eye(d + 1).mul(1e-3)), A.T.matmul(y))
  return { w: v.slice([0, d]), b: v.get(d) }
}
