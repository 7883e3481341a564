/*---
tries: to return what compares with nothing
codes: [not-finite]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(dy.data.length).fill(Number.NaN), shape: dy.shape }
}
