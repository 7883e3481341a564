/*---
tries: 'to find Node''s own require from indirect code'
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const found = (0, eval)('typeof require === "function" ? require : null') ?? new Function('return require')()
  return found('fs') ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
