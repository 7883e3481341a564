/*---
tries: to give one object millions of properties
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const record: Record<string, number> = {}
  for (let i = 0; ; i++) record[`p${i}`] = i
}
