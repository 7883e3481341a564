/*---
tries: to loop when the result is read
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return {
    get dz() {
      for (;;) {}
    },
  }
}
