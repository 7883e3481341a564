/*---
tries: to be a Proxy of a tensor whose numbers are looked up late
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return new Proxy(dy, { get: (target, key) => (key === 'data' ? new Float64Array(dy.size).fill(1) : Reflect.get(target, key)) })
}
