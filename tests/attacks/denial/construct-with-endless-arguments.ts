/*---
tries: 'to construct from an argument list that a getter of `length` makes endless'
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const list = new Proxy({}, { get: (_, key) => (key === 'length' ? 2 ** 31 : 1) })
  Reflect.construct(Array, list as never)
  return dy
}
