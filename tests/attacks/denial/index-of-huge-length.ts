/*---
tries: to search an object of length 2^53 in code that cannot be interrupted
codes: [time-limit, crashed]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)
}
