/*---
tries: to await without end
codes: [time-limit, crashed, wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  ;(async () => {
    for (;;) await 0
  })()
  return dy
}
