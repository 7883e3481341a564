/*---
tries: to round to 24 bits
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: Float32Array.from(dy.mul(np.where(z.greater(0), 1, a)).data), shape: dy.shape }
}
