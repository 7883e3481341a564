/*---
tries: to join arrays of holes until they are real
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let sparse = Array(2 ** 24)
  for (;;) sparse = [...sparse, ...sparse]
}
