/*---
tries: to give every tensor other numbers than it holds
verdict: wrong
---*/
Object.defineProperty(Tensor.prototype, 'data', { get: () => new Float64Array(6), set() {}, configurable: true })
export function lreluBackward(dy: Tensor) {
  return Object.create(Tensor.prototype, { shape: { value: dy.shape } })
}
