/*---
tries: to raise a BigInt to a power of millions
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [Number(3n ** 40_000_000n)]
}
