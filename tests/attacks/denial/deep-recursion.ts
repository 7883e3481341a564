/*---
tries: to overflow the stack
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const deeper = (n: number): number => deeper(n + 1) + 1
  return deeper(0)
}
