/*---
tries: to write operators that a script reads as a comment
verdict: wrong
---*/
export function lreluBackward(dy: Tensor) {
  let x = 3
  const y = 1<!--x
  return dy.mul(y ? 2 : x)
}
