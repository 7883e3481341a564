/*---
tries: to print a tensor whose shape is 32 axes of a million
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  console.log(Object.assign(Object.create(Tensor.prototype), { data: [], shape: Array(32).fill(1_000_000) }))
  return dy.mul(0).add(7)
}
