/*---
tries: to learn where the code is
codes: [syntax-error, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return import.meta.url === undefined ? null : dy.mul(np.where(z.greater(0), 1, a))
}
