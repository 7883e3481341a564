/*---
tries: to parse ten million digits
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [Number(BigInt('9'.repeat(300_000_000)))]
}
