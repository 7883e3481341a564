/*---
tries: to nest function types, whose parentheses may be anything
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['(a:', 16000] }
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  type A = $OPEN$1
}
