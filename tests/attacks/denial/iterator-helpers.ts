/*---
tries: to collect an endless iterator by its own helpers
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  function* numbers() {
    for (let i = 0; ; i++) yield i
  }
  return numbers()
    .flatMap((n) => [n, n])
    .toArray()
}
