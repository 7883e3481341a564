/*---
tries: to print half a gigabyte at once
codes: [threw, memory-limit, crashed, time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (;;) console.log('x'.repeat(2 ** 29 - 24), 'y'.repeat(2 ** 29 - 24))
}
