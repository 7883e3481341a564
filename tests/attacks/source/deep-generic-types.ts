/*---
tries: to nest type arguments
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['Array<', 8000], CLOSE: ['>', 8000] }
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  type A = $OPEN$1$CLOSE$
}
