/*---
tries: to nest template literal types
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['`${', 15000] }
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  type A = $OPEN$1
}
