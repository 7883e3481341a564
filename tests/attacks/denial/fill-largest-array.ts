/*---
tries: to fill an array of 2^32 slots
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Array(2 ** 32 - 1).fill(0)
  return dy
}
