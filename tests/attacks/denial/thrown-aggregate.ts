/*---
tries: to throw an error of a million errors
codes: [threw, memory-limit, time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  throw new AggregateError(Array.from({ length: 1_000_000 }, (_, i) => i))
}
