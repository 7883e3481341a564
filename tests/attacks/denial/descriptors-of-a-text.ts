/*---
tries: to describe every place of a long text
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Object.getOwnPropertyDescriptors('x'.repeat(2 ** 27))
}
