/*---
tries: to fill the registry of symbols
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (let i = 0; ; i++) Symbol.for('x'.repeat(1000) + i)
}
