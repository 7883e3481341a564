/*---
tries: to never tell which is smaller
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [3, 1, 2].sort(() => {
    for (;;) {}
  })
}
