/*---
tries: to keep typed arrays, whose memory is not in the heap
codes: [memory-limit, time-limit, threw, crashed]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept: Float64Array[] = []
  for (;;) kept.push(new Float64Array(2 ** 17).fill(1))
}
