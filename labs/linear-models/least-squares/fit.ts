/** The least-squares fit with an intercept, for data of full column rank. */
import { solved } from '#checks/solve.ts'
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
