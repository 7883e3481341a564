/*---
tries: to keep every object
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept: unknown[] = []
  for (;;) kept.push({ a: [1, 2, { kept }] })
}
