/*---
tries: to throw an error with a message of half a gigabyte
codes: [threw, memory-limit]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  throw new Error('x'.repeat(2 ** 29 - 24))
}
