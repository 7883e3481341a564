export const about = {
  title: { zh: '截距取成了 $\\bar y$', en: 'The intercept is $\\bar y$' },
  explanation: {
    zh: '$w$ 用中心化的数据求对了，但截距是 $b=\\bar y-\\bar x^{\\top}w$。只有特征的均值为 0 时才等于 $\\bar y$。',
    en: '$w$ comes from centred data and is right, but the intercept is $b=\\bar y-\\bar x^{\\top}w$. It equals $\\bar y$ only where the features have mean 0.',
  },
  cards: ['linear-models/least-squares-derivation'],
  fails: 'b.value',
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
  const Z = X.sub(X.mean(0))
  return { w: solve(Z.T.matmul(Z), Z.T.matmul(y)), b: y.mean().item() }
}
