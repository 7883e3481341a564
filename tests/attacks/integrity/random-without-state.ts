/*---
tries: to take the state of the generator away, so that it draws what is not a number
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const random = new Random(1)
  Object.assign(random, { state: [], spare: Number.NaN })
  return dy.mul(random.normal(dy.shape as number[]))
}
