/*---
tries: to write names in escapes, which has to pass
verdict: right
quick: true
---*/
export function \u006creluBackw\u{61}rd(d\u0079: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
