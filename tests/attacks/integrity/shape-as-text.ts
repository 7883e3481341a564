/*---
tries: to return a shape of texts that compare as numbers
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(dy.size), shape: dy.shape.map(String) }
}
