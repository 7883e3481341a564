/*---
tries: to return a shape of −0
codes: [wrong-shape, wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(0), shape: [-0] }
}
