/*---
tries: to compile sets of characters within sets, by the newest flag
codes: [time-limit, memory-limit, threw, crashed, syntax-error]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const open = '['.repeat(5000)
  const close = '--\\p{Lu}]'.repeat(5000)
  for (let i = 0; ; i++) new RegExp(`${open}\\p{L}${close}{${i}}`, 'vi').test('x')
}
