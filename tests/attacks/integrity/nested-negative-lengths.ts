/*---
tries: to return rows of negative length, whose product is a count again
codes: [wrong-type, threw]
quick: true
---*/
const row = (inner: unknown) =>
  new Proxy([], { get: (_, key) => (key === 'length' ? -1 : key === '0' ? inner : undefined) })
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return row(row(5))
}
