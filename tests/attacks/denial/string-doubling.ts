/*---
tries: to double a text in each pass
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let text = 'x'
  const kept = []
  for (;;) {
    text = (text + text).slice(0, 2 ** 20)
    kept.push(text + kept.length)
  }
}
