/*---
tries: to return as many rows as there should be, and nothing in them
codes: [wrong-shape]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Array.from({ length: dy.shape[0] ?? 1 }, () => [])
}
