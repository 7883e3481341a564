/*---
tries: to look through a million prototypes
codes: [time-limit, memory-limit, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let last = {}
  for (let i = 0; i < 1_000_000; i++) last = Object.create(last)
  for (;;) Reflect.get(last, 'x')
}
