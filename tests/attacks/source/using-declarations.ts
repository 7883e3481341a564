/*---
tries: to have the compiler add its own helpers, and to be called back by them; the answer is right
verdict: right
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  using held = { [Symbol.dispose ?? Symbol.for('dispose')]() {} }
  return held && dy.mul(np.where(z.greater(0), 1, a))
}
