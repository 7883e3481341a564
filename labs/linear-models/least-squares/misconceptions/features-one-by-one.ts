export const about = {
  title: { zh: '逐个特征分别回归', en: 'Each feature is fitted by itself' },
  explanation: {
    zh: '$w_j=\\mathrm{cov}(x_j,y)/\\mathrm{var}(x_j)$ 只在各特征互不相关时才对。相关时必须一起解，所以需要整个 $A^{\\top}A$，而不只是它的对角线。',
    en: '$w_j=\\mathrm{cov}(x_j,y)/\\mathrm{var}(x_j)$ is right only for uncorrelated features. Otherwise they have to be solved for together: all of $A^{\\top}A$ counts, not its diagonal alone.',
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
  const Z = X.sub(X.mean(0))
  const w = Z.T.matmul(y).div(Z.square().sum(0))
  return { w, b: y.mean().sub(X.mean(0).matmul(w)).item() }
}
