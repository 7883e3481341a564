/*---
tries: to return more axes than a frame may have
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(1), shape: Array(4000).fill(1) }
}
