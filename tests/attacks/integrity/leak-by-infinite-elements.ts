/*---
tries: to tell a value of a hidden case as an output that is not finite
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return z.div(0)
}
