/*---
tries: to compare long texts by the rules of a language
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const text = 'a\u0301'.repeat(2 ** 24)
  for (;;) text.localeCompare(`${text}b`)
}
