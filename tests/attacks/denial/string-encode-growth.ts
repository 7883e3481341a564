/*---
tries: to encode a text again and again
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let text = '\u4e00'.repeat(2 ** 20)
  for (;;) text = encodeURIComponent(text)
}
