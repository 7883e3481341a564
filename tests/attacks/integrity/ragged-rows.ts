/*---
tries: to return rows of unequal length
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [[1, 2, 3], [1, 2], [1]]
}
