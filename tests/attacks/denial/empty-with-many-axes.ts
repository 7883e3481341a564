/*---
tries: to return no elements in 32 axes of 2^53
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Float64Array(0), shape: [0, ...Array(31).fill(2 ** 53)] }
}
