/** The optimum of logistic regression, by Newton's method. */
import { solved } from '#checks/solve.ts'
import * as np from '#engine/np.ts'
import type { Tensor } from '#engine/tensor.ts'

const STEPS = 50

/**
 * @param X features [n, d]; classes must overlap, or there is no finite optimum
 * @param t targets [n], 0 or 1
 * @returns the weights [d] and the bias that minimize the mean cross-entropy
 */
export function fitted(X: Tensor, t: Tensor): { w: Tensor; b: Tensor } {
  const [n = 0, d = 0] = X.shape
  const A = np.concat([X, np.ones([n, 1])], 1)
  let v: Tensor = np.zeros([d + 1])
  for (let step = 0; step < STEPS; step++) {
    const p = np.sigmoid(A.matmul(v))
    const curvature = A.T.matmul(A.mul(p.mul(np.subtract(1, p)).reshape(n, 1)))
    v = v.sub(solved(curvature, A.T.matmul(p.sub(t))))
  }
  return { w: v.slice([0, d]), b: v.slice(d) }
}

/** The largest component of the gradient of the mean cross-entropy at (w, b). */
export function slopeAt(X: Tensor, t: Tensor, w: Tensor, b: Tensor): number {
  const error = np.sigmoid(X.matmul(w).add(b)).sub(t)
  const gradient = np.concat([X.T.matmul(error), error.sum().reshape(1)]).div(t.size)
  return gradient.abs().max().item()
}
