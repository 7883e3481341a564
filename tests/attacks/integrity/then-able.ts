/*---
tries: to be a promise of something else
verdict: zero
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { then: (resolve: (x: unknown) => void) => resolve(dy.mul(np.where(z.greater(0), 1, a))) }
}
