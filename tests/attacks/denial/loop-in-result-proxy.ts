/*---
tries: to loop in whatever is asked of the result
codes: [time-limit]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const loop = () => {
    for (;;) {}
  }
  return new Proxy({}, { get: loop, has: loop, ownKeys: loop, getPrototypeOf: loop, getOwnPropertyDescriptor: loop })
}
