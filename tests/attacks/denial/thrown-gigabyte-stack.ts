/*---
tries: to throw an error with a stack of half a gigabyte
codes: [threw, memory-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const error = new Error('x')
  Object.defineProperty(error, 'stack', { value: 'submission:1:1\n'.repeat(2 ** 25) })
  throw error
}
