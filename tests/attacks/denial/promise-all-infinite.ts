/*---
tries: to wait for all of what never ends
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Promise.all(
    (function* () {
      for (;;) yield 1
    })(),
  )
  return dy
}
