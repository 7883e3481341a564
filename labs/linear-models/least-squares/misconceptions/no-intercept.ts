export const about = {
  title: { zh: '没有截距', en: 'No intercept' },
  explanation: {
    zh: '没有那一列 1，平面被迫经过原点。截距不为 0 时，$w$ 要去补偿它，于是也错了。',
    en: 'Without the column of ones the plane has to pass through the origin. Where the intercept is not 0 $w$ makes up for it, so it is wrong too.',
  },
  cards: ['linear-models/least-squares-derivation'],
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
  return { w: solve(X.T.matmul(X), X.T.matmul(y)), b: 0 }
}
