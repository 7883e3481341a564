/*---
tries: to make ten thousand diagnostics
codes: [syntax-error]
repeat: { PART: ['@ ) ] } ', 8000] }
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  $PART$
}
