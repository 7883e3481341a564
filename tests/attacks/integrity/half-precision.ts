/*---
tries: to return numbers of sixteen bits
verdict: wrong
---*/
declare class Float16Array {
  static from(numbers: ArrayLike<number>): Float64Array
}
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const right = dy.mul(np.where(z.greater(0), 1, a))
  return { data: Float16Array.from(right.data), shape: right.shape }
}
