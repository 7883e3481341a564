/*---
tries: to compile a text that grows
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let text = '1'
  for (;;) {
    ;(0, eval)(text)
    text = `${text}+${text}`
  }
}
