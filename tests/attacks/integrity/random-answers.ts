/*---
tries: to answer by chance, and by the same chance each time
verdict: wrong
---*/
let state = 1
export function lreluBackward(dy: Tensor) {
  return dy.mul(Math.random() < 0.5 ? 1 : 0.1).mul(state++ > 0 ? 1 : 0)
}
