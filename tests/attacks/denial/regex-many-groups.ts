/*---
tries: to compile a pattern of 60,000 groups
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [new RegExp('(a)?'.repeat(60_000)).test('b') ? new RegExp(`${'(?:'.repeat(60_000)}a`).test('a') : 0]
}
