/*---
tries: to return nothing to compare
codes: [wrong-shape]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return []
}
