/*---
tries: to make a tensor of a Proxy that says it is 2^32 long
codes: [threw, time-limit, memory-limit, wrong-type, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return np.array(new Proxy([1], { get: (target, key) => (key === 'length' ? 2 ** 32 - 1 : Reflect.get(target, '0')) }))
}
