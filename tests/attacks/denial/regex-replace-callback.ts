/*---
tries: to loop in the callback of a replacement
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return ['x'.replace(/x/, () => {
    for (;;) {}
  }).length]
}
