/*---
tries: to print without end
codes: [time-limit]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (;;) console.log('x'.repeat(1000))
}
