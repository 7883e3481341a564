/*---
tries: to search a text in another that nearly matches everywhere
codes: [time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [`${'a'.repeat(2 ** 27)}`.indexOf(`${'a'.repeat(2 ** 26)}b`)]
}
