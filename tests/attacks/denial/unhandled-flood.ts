/*---
tries: to leave a hundred thousand rejected promises
codes: [threw, memory-limit, time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (let i = 0; i < 100_000; i++) Promise.reject(new Error('x'))
  return dy
}
