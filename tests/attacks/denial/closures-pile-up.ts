/*---
tries: to keep every closure and what it closes over
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let last: (() => unknown) | null = null
  for (;;) {
    const [before, weight] = [last, new Array(100).fill(1.5)]
    last = () => [before, weight]
  }
}
