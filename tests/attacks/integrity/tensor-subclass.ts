/*---
tries: 'to return a subclass of the library''s tensor that answers for itself'
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  class Sly extends (Tensor as never as new (data: Float64Array, shape: readonly number[]) => Tensor) {
    get [Symbol.toStringTag]() {
      return 'Tensor'
    }
    override get size() {
      return 0
    }
    override toArray(): never {
      return [] as never
    }
  }
  return new Sly(new Float64Array(dy.size), dy.shape)
}
