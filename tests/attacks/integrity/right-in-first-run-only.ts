/*---
tries: to answer rightly in each first run and wrongly in the one that is compared with it
verdict: zero
codes: [not-repeatable]
---*/
let calls = 0
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return calls++ % 2 === 0 ? dy.mul(np.where(z.greater(0), 1, a)) : dy.mul(2)
}
