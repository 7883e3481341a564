/*---
tries: to grow the memory of WebAssembly, which no limit counts
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const { WebAssembly } = globalThis as never as { WebAssembly: { Memory: new (size: object) => unknown } }
  const kept: unknown[] = []
  for (;;) kept.push(new WebAssembly.Memory({ initial: 32_768 }))
}
