/*---
tries: to return no elements in a shape of 10^300, which the supervisor refuses to read
codes: [wrong-type, wrong-shape]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(0), shape: [0, 1e300] }
}
