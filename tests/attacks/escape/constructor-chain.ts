/*---
tries: to climb from a value to the global object of another realm
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const realms = [dy, np.add, console.log, console, dy.data, dy.shape, require, exports, Error('x'), Promise.resolve(), Date]
  const found = realms.some(
    (value) => (value as object).constructor.constructor('return typeof process !== "undefined" || this !== globalThis')() as boolean,
  )
  return found ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
