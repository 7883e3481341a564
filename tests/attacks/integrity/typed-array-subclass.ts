/*---
tries: to return a subclass of a typed array with a length and elements of its own
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  class Sly extends Float64Array {
    override get length() {
      return 0
    }
    override [Symbol.iterator](): never {
      throw new Error('x')
    }
  }
  return { data: new Sly(dy.size), shape: dy.shape }
}
