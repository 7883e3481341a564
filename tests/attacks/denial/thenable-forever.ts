/*---
tries: to resolve a promise by a thenable that resolves by another
codes: [time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const thenable = { then: (resolve: (next: unknown) => void) => resolve(thenable) }
  Promise.resolve(thenable)
  return dy
}
