/*---
tries: to split 256 million characters
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [`${'x'.repeat(2 ** 28)}`.split('').length]
}
