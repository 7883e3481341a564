/*---
tries: to double an array in each pass
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let twice = [1]
  for (;;) twice = twice.flatMap((x) => [x, x])
}
