/** The least-squares fit with an intercept, for data of full column rank. */
import type { Tensor } from '#engine/tensor.ts'

/**
 * @param X features [n, d]
 * @param y targets [n]
 * @returns the weights [d] and the intercept that minimize Σ(Xw + b − y)²
 */
export function fitted(X: Tensor, y: Tensor): { w: Tensor; b: Tensor } {
  // Centring first separates the intercept and keeps the condition number small.
  const [meanX, meanY] = [X.mean(0), y.mean()]
  const [centred, target] = [X.sub(meanX), y.sub(meanY)]
  const w = solved(centred.T.matmul(centred), centred.T.matmul(target))
  return { w, b: meanY.sub(meanX.matmul(w)) }
}

/** A⁻¹b by Gaussian elimination; A [d, d] is symmetric and positive definite, so no row has to be exchanged. */
function solved(A: Tensor, b: Tensor): Tensor {
  const [left, right] = [A.copy(), b.copy()]
  const d = right.size
  for (let k = 0; k < d; k++) {
    for (let i = k + 1; i < d; i++) {
      const factor = left.get(i, k) / left.get(k, k)
      for (let j = k; j < d; j++) left.set(i, j, left.get(i, j) - factor * left.get(k, j))
      right.set(i, right.get(i) - factor * right.get(k))
    }
  }
  for (let i = d - 1; i >= 0; i--) {
    let rest = right.get(i)
    for (let j = i + 1; j < d; j++) rest -= left.get(i, j) * right.get(j)
    right.set(i, rest / left.get(i, i))
  }
  return right
}
