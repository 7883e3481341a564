/*---
tries: to look like a row that needs no comparison
verdict: zero
---*/
Object.defineProperty(Object.getPrototypeOf(Float64Array.prototype), 'length', { get: () => 0 })
export function lreluBackward(dy: Tensor) {
  return { data: new Float64Array(1), shape: [0] }
}
