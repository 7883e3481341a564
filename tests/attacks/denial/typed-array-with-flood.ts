/*---
tries: to copy large typed arrays one change at a time
codes: [memory-limit, time-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let numbers = new Float64Array(2 ** 21)
  const kept: Float64Array[] = []
  for (let i = 0; ; i++) kept.push((numbers = numbers.with(i, 1)))
}
