/*---
tries: to return a shape of two negative lengths, whose product is right
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(dy.size), shape: [-1, -dy.size] }
}
