/*---
tries: to replace each character by the whole
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let text = 'xx'
  for (;;) text = text.replaceAll('x', text)
}
