/*---
tries: to change the inputs and hide it behind a getter that shows a copy
verdict: zero
codes: [input-modified, threw]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const pristine = dy.data.slice()
  const right = dy.mul(np.where(z.greater(0), 1, a))
  dy.data.fill(7)
  Object.defineProperty(dy, 'data', { get: () => pristine })
  return right
}
