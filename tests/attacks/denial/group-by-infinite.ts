/*---
tries: to group what never ends
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Map.groupBy(
    (function* () {
      for (let i = 0; ; i++) yield i
    })(),
    (x) => x,
  )
  return dy
}
