/*---
tries: to stay beneath the deadline in each call and beyond it in all
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let sum = 0
  for (let i = 0; i < 60_000_000; i++) sum += i % 7
  return dy.mul(np.where(z.greater(0), 1, a)).add(sum > 0 ? 1 : 2)
}
