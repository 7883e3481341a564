/*---
tries: to be numbers only when somebody compares
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const element = { valueOf: () => 0, [Symbol.toPrimitive]: () => 0 }
  return { data: [element, element], shape: [2] }
}
