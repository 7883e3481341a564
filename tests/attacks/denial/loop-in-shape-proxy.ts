/*---
tries: to loop when the shape of a result is read
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const shape = new Proxy([2, 3], {
    get(target, key, receiver) {
      if (key === '1') for (;;) {}
      return Reflect.get(target, key, receiver)
    },
  })
  return { data: new Float64Array(6), shape }
}
