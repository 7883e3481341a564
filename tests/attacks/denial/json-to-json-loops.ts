/*---
tries: to loop in toJSON
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [
    JSON.stringify({
      toJSON() {
        for (;;) {}
      },
    }).length,
  ]
}
