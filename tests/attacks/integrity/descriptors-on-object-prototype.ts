/*---
tries: to turn every property that is defined into an accessor
verdict: wrong
---*/
Object.defineProperty(Object.prototype, 'get', { value: () => 0, configurable: true, writable: true })
Object.defineProperty(Object.prototype, 'set', { value: () => {}, configurable: true, writable: true })
export function lreluBackward(dy: Tensor) {
  return [1, 2, 3]
}
