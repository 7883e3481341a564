/*---
tries: to leave a rejected promise with an error whose stack loops, outside of any deadline
codes: [threw, time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const error = new Error('x')
  Object.defineProperty(error, 'stack', {
    get() {
      for (;;) {}
    },
  })
  Promise.reject(error)
  return dy
}
