/*---
tries: to join what says of itself that it is an array of the greatest length
codes: [time-limit, memory-limit, threw, crashed, wrong-shape]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const wide = { length: 2 ** 53 - 2, [Symbol.isConcatSpreadable]: true }
  return ([] as unknown[]).concat(wide)
}
