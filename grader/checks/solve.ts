/** Small systems of linear equations, for the truth of labs. */
import type { Tensor } from '#engine/tensor.ts'

/** A⁻¹b by Gaussian elimination; A [d, d] is symmetric and positive definite, so no row has to be exchanged. */
export function solved(A: Tensor, b: Tensor): Tensor {
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
