/*---
tries: to be right but for a thousandth of one element
verdict: wrong
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const right = dy.mul(np.where(z.greater(0), 1, a))
  right.data[right.size - 1] *= 1.001
  return right
}
