/*---
tries: to double a set by a built-in
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let set = new Set(Array(1 << 20).keys())
  const kept: unknown[] = []
  for (;;) kept.push((set = new Set([...set, ...kept.keys()])))
}
