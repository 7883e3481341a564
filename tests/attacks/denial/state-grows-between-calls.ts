/*---
tries: to keep a little more in every call until the memory is gone
codes: [memory-limit, time-limit, threw, crashed]
---*/
const kept: Float64Array[] = []
export function lreluBackward(dy: Tensor) {
  for (let i = 0; i < 8; i++) kept.push(new Float64Array(2 ** 17).fill(1))
  return dy.mul(0).add(7)
}
