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

export function leastSquares(X: Tensor, y: Tensor): { w: Tensor; b: Tensor | number } {
  const [n, d] = X.shape
  return { w: np.zeros([d]), b: 0 }
}
