/*---
tries: to divide BigInts of hundreds of millions of bits
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const n = 3n ** 20_000_000n
  const m = 7n ** 5_000_000n
  return [Number(n / m)]
}
