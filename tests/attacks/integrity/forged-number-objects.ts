/*---
tries: to return Number objects with a valueOf of their own
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Array.from(dy.data, () => Object.assign(new Number(0), { valueOf: () => Number.NaN }))
}
