/*---
tries: to compute for ever before anything is called
codes: [time-limit]
---*/
for (;;) {}
export function lreluBackward(dy: Tensor) {
  return dy
}
