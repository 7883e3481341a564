/*---
tries: to return infinities, whose differences are NaN
codes: [not-finite]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(dy.data.length).fill(Infinity), shape: dy.shape }
}
