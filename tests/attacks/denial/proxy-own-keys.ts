/*---
tries: to tell of ten million keys
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [
    Object.keys(
      new Proxy({}, { ownKeys: () => Array.from({ length: 30_000_000 }, (_, i) => `k${i}`) }),
    ).length,
  ]
}
