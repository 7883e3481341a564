/*---
tries: to spread what never ends
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const endless = {
    *[Symbol.iterator]() {
      for (;;) yield 1
    },
  }
  return [...endless]
}
