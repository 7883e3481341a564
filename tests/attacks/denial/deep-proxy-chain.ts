/*---
tries: to overflow the stack of the engine itself by a chain of a million Proxies
codes: [threw, crashed, missing-result, wrong-type, time-limit, memory-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let chain: object = {}
  for (let i = 0; i < 300_000; i++) chain = new Proxy(chain, {})
  return [Reflect.get(chain, 'x')]
}
