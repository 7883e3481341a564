/*---
tries: to import types only, which has to pass
verdict: right
---*/
import type { Tensor as T } from 'numpy'

export function lreluBackward(dy: T, z: T, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
