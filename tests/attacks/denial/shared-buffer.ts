/*---
tries: to allocate memory that is shared and not counted
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept: unknown[] = []
  for (;;) kept.push(new SharedArrayBuffer(2 ** 30))
}
