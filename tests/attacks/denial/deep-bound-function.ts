/*---
tries: to call a function bound a million times
codes: [threw, crashed, time-limit, memory-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let bound = (): number => 1
  for (let i = 0; i < 1_000_000; i++) bound = bound.bind(null)
  return [bound() + new (bound as never)()]
}
