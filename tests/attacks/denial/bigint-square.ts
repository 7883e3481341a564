/*---
tries: to square a BigInt over and over
codes: [time-limit, memory-limit, threw, crashed]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let n = 3n
  for (;;) n = n * n
}
