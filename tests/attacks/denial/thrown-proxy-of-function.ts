/*---
tries: to throw a callable Proxy whose traps loop
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const loop = () => {
    for (;;) {}
  }
  throw new Proxy(() => 0, { get: loop, has: loop, getPrototypeOf: loop, apply: loop, construct: loop })
}
