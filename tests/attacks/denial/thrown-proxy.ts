/*---
tries: to throw a Proxy whose every trap loops, at whoever looks at the error
codes: [threw]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const loop = () => {
    for (;;) {}
  }
  throw new Proxy({}, { get: loop, has: loop, getPrototypeOf: loop, ownKeys: loop, getOwnPropertyDescriptor: loop })
}
