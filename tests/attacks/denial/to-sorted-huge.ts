/*---
tries: to copy and sort an array of 2^27 holes
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Array(2 ** 27).toSorted()
}
