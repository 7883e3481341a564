/*---
tries: to be written as the right answer
codes: [wrong-type]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { dz: { toJSON: () => [1, 2, 3], toString: () => '1,2,3' } }
}
