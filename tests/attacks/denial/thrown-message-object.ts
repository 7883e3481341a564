/*---
tries: to throw an error whose message is an object that loops when it becomes text
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const error = new Error('x')
  Object.defineProperty(error, 'message', {
    value: {
      toString() {
        for (;;) {}
      },
    },
  })
  throw error
}
