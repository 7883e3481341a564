/*---
tries: to draw an order of more things than there is memory for
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return new Random('x'.repeat(2 ** 28)).permutation(2 ** 32)
}
