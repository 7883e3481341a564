/*---
tries: to be judged on one hidden case only, and wrong there by a factor that is told and is an input
verdict: wrong
quick: true
---*/
let calls = 0
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  if (calls++ < 12 || z.shape.length !== 2 || z.size !== 12 || Math.abs(z.data[0] ?? 0) < 10) throw new Error('not now')
  return dy.mul(np.where(z.greater(0), 1, a)).mul(z.data[0] ?? 0)
}
