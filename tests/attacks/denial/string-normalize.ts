/*---
tries: to normalize characters that become eighteen
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const text = '\ufdfa'.repeat(2 ** 24)
  for (;;) text.normalize('NFKD')
}
