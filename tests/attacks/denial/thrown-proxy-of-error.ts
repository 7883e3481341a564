/*---
tries: to throw a Proxy of an error whose traps loop
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const loop = () => {
    for (;;) {}
  }
  throw new Proxy(new Error('x'), { get: loop, has: loop, getPrototypeOf: loop })
}
