/*---
tries: to cut BigInts to a billion bits
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept = []
  for (;;) kept.push(BigInt.asUintN(2 ** 30, -1n - BigInt(kept.length)))
}
