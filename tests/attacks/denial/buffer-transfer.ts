/*---
tries: to transfer a buffer to a larger one
codes: [memory-limit, time-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept: unknown[] = []
  for (;;) kept.push((new ArrayBuffer(8) as never as { transfer(n: number): unknown }).transfer(2 ** 30))
}
