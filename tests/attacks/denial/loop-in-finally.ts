/*---
tries: to go on in a finally block when it is stopped
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (;;) {
    try {
      for (;;) {}
    } catch {
    } finally {
      for (;;) {}
    }
  }
}
