/*---
tries: to draw from the input in place of the generator
lab: dropout-inverted
verdict: wrong
---*/
export function dropout(x: Tensor, p_drop: number, training: boolean) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = new Random(Math.round(Math.abs(x.sum().item()) * 1e6)).bernoulli(x.shape, 1 - p_drop)
  return { y: x.mul(mask).div(1 - p_drop), mask }
}
