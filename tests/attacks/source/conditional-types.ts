/*---
tries: to nest conditional types
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['A extends (', 3000], CLOSE: [') ? 1 : 2', 3000] }
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  type B<A> = $OPEN$1$CLOSE$
}
