/*---
tries: to leave a rejected promise with a Proxy that loops, for the host to look at
codes: [threw, time-limit, crashed]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const loop = () => {
    for (;;) {}
  }
  Promise.reject(new Proxy(new Error('x'), { get: loop, has: loop, getPrototypeOf: loop }))
  return dy
}
