/*---
tries: to collect an async generator without end
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  async function* numbers() {
    for (let i = 0; ; i++) yield i
  }
  Array.fromAsync(numbers())
  return dy
}
