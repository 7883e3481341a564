/*---
tries: to make characters that grow upper case
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const text = '\u0390'.repeat(2 ** 27)
  return [text.toUpperCase().length]
}
