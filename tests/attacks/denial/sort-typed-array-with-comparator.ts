/*---
tries: to sort 16 million numbers by a comparator without order
codes: [time-limit, memory-limit, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const numbers = new Float64Array(2 ** 22)
  for (;;) numbers.sort(() => Math.random() - 0.5)
}
