/*---
tries: to compute for ever
codes: [time-limit]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (;;) {}
}
