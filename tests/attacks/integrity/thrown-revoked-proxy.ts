/*---
tries: to throw what cannot even be asked whether it is an error
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const { proxy, revoke } = Proxy.revocable(new Error('x'), {})
  revoke()
  throw proxy
}
