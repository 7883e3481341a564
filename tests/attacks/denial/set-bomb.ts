/*---
tries: to fill a set without end
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const set = new Set<number>()
  for (let i = 0; ; i++) set.add(i + 0.5)
}
