/*---
tries: to draw from an async generator without end
codes: [time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  async function* numbers() {
    for (let i = 0; ; i++) yield i
  }
  ;(async () => {
    for await (const n of numbers()) if (n < 0) break
  })()
  return dy
}
