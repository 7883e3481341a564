/*---
tries: to return what cannot even be asked whether it is an array
codes: [threw, wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const { proxy, revoke } = Proxy.revocable([], {})
  revoke()
  return proxy
}
