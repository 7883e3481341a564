/*---
tries: to fill a map without end
codes: [time-limit, memory-limit, crashed, threw]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const map = new Map<number, object>()
  for (let i = 0; ; i++) map.set(i, {})
}
