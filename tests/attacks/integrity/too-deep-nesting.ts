/*---
tries: to return a number in a hundred brackets
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let nested: unknown = 1
  for (let i = 0; i < 100; i++) nested = [nested]
  return nested
}
