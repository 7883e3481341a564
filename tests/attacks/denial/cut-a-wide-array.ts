/*---
tries: to shorten an array whose last place cannot be taken away, again and again
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const rows: number[] = []
  Object.defineProperty(rows, 0, { value: 1 })
  for (;;) {
    rows.length = 2 ** 32 - 1
    try {
      rows.length = 0
    } catch {}
  }
}
