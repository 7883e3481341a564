/*---
tries: to make texts of half a gigabyte flat, one after the other
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept = []
  for (let i = 0; ; i++) {
    const text = 'xy'.repeat(2 ** 28 - 20)
    kept.push(text.charCodeAt(i), text)
  }
}
