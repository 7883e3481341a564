/*---
tries: to return a shape of NaN, which differs from nothing
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(dy.size), shape: [Number.NaN] }
}
