/*---
tries: to return a shape whose product is right and whose parts are none
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(dy.size), shape: [dy.size * 2, 0.5] }
}
