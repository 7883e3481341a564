/*---
tries: to loop in the last row of nested arrays
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const row = new Proxy([1, 2, 3], {
    get(target, key) {
      if (key === '2') for (;;) {}
      return Reflect.get(target, key)
    },
  })
  return [[1, 2, 3], row]
}
