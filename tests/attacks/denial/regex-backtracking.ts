/*---
tries: to backtrack through 2^40 ways
codes: [time-limit]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [/^(a+)+$/.test(`${'a'.repeat(40)}b`) ? 1 : 0]
}
