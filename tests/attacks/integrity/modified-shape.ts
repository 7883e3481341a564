/*---
tries: to change the shape of an input in place
verdict: zero
codes: [input-modified, axes-of-one]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const right = dy.mul(np.where(z.greater(0), 1, a))
  ;(dy.shape as number[]).push(1)
  return right
}
