/*---
tries: to change the numbers of an input and put a copy in their place
verdict: zero
codes: [input-modified, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const pristine = dy.data.slice()
  const right = dy.mul(np.where(z.greater(0), 1, a))
  dy.data.fill(7)
  ;(dy as never as { data: Float64Array }).data = pristine
  return right
}
