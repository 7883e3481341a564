/*---
tries: to replace the entry after it was looked up
verdict: wrong
---*/
export let lreluBackward = (dy: Tensor, z: Tensor, a: number) => {
  lreluBackward = (dy: Tensor) => dy
  return dy.mul(np.where(z.greater(0), 1, a))
}
Object.defineProperty(exports, 'lreluBackward', { get: () => (dy: Tensor) => dy, configurable: true })
