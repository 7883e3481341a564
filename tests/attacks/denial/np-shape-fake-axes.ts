/*---
tries: to hand the library a shape that loops
codes: [time-limit, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.zeros(
    new Proxy([2, 3], {
      get(target, key) {
        if (key === '0') for (;;) {}
        return Reflect.get(target, key)
      },
    }),
  )
}
