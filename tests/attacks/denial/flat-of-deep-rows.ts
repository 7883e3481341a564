/*---
tries: to flatten rows within rows deeper than any stack
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let rows: unknown[] = [1]
  for (let i = 0; i < 300_000; i++) rows = [rows]
  return rows.flat(Number.POSITIVE_INFINITY)
}
