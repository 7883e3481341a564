/*---
tries: to loop when the stack of a thrown error is read
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const error = new Error('x')
  Object.defineProperty(error, 'stack', {
    get() {
      for (;;) {}
    },
  })
  throw error
}
