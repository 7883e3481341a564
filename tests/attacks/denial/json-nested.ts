/*---
tries: to parse ten million open brackets
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  JSON.parse('['.repeat(100_000_000))
  return dy
}
