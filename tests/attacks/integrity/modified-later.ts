/*---
tries: to change the inputs in a microtask, after they were looked at
verdict: right
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Promise.resolve().then(() => dy.data.fill(7))
  return dy.mul(np.where(z.greater(0), 1, a))
}
