/*---
tries: to return an array of holes
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Array(dy.size)
}
