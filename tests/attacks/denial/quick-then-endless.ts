/*---
tries: to be quick at first, so that many calls are sent ahead, and then to be stopped by none of their timers
codes: [time-limit]
verdict: zero
---*/
let calls = 0
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  if (calls++ < 2) return dy
  const end = calls % 2 === 0 ? 2e6 : Number.POSITIVE_INFINITY
  for (let i = 0; i < end; i++);
  return dy
}
