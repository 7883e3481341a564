/*---
tries: to be wrong when it is compared with the second run and right when it is judged
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let reads = 0
  return new Proxy([], {
    get: (target, key) => (key === 'length' ? dy.size : typeof key === 'string' && /^\d+$/.test(key) ? reads++ : Reflect.get(target, key)),
  })
}
