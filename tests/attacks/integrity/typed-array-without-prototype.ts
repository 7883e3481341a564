/*---
tries: to confuse the reader with numbers that have lost their class; they are the right ones
verdict: right
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const right = dy.mul(np.where(z.greater(0), 1, a))
  return { data: Object.setPrototypeOf(right.data, null), shape: right.shape }
}
