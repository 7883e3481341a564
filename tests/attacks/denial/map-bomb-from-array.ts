/*---
tries: to make a map larger than the heap in one call of a built-in
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [new Map(Array.from({ length: 4_000_000 }, (_, i) => [i, i])).size]
}
