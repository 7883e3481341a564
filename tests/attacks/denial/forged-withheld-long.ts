/*---
tries: to pass an error off as that of a withheld operation, with a name beyond what a frame may hold
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Object.defineProperty(Error, Symbol.hasInstance, { value: () => true })
  throw Object.assign(new TypeError('x'), { operation: 'x'.repeat(100_000) })
}
