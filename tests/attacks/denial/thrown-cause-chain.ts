/*---
tries: to throw an error with a million causes
codes: [threw, memory-limit, time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let error = new Error('x')
  for (let i = 0; i < 1_000_000; i++) error = new Error('x', { cause: error })
  throw error
}
