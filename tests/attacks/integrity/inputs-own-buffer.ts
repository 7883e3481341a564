/*---
tries: to overwrite an input with the result, so that the input is what comes out
verdict: zero
codes: [input-modified]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  dy.data.set(dy.mul(np.where(z.greater(0), 1, a)).data)
  return dy
}
