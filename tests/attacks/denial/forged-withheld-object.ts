/*---
tries: to pass an error off as that of a withheld operation, with an object for the name, so that the report is none and the process breaks
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Object.defineProperty(Error, Symbol.hasInstance, { value: () => true })
  throw Object.assign(new TypeError('x'), { operation: { toString: () => 'add' } })
}
