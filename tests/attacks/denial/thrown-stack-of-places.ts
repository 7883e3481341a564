/*---
tries: to make the search for a line in a stack slow
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const error = new Error('x')
  error.stack = `${'submission:'.repeat(2000)}${'1:'.repeat(20_000)}`
  throw error
}
