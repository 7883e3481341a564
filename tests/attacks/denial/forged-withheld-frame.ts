/*---
tries: to pass an error off as that of a withheld operation, with a name longer than a header may be
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Object.defineProperty(Error, Symbol.hasInstance, { value: () => true })
  throw Object.assign(new TypeError('x'), { operation: 'x'.repeat(4_000_000) })
}
