/*---
tries: to export by assignment, as old modules do
codes: [missing-entry, syntax-error, threw]
---*/
export = function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
