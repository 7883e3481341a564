/*---
tries: to fill arrays of 32 million slots, beyond what V8 counts before it is done
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept = []
  for (;;) kept.push(Array(2 ** 25).fill(1.5))
}
