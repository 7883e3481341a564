/*---
tries: 'to use V8''s own functions'
codes: [syntax-error, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return new Function('return %GetHeapUsage()')() ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
