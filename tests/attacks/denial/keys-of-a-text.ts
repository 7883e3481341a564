/*---
tries: to list the places of a text of half a gigabyte
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return Object.keys('x'.repeat(2 ** 29 - 32))
}
