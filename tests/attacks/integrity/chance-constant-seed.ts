/*---
tries: to draw the same mask whatever generator is given
lab: dropout-inverted
verdict: wrong
quick: true
---*/
export function dropout(x: Tensor, p_drop: number, training: boolean) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = new Random(1).bernoulli(x.shape, 1 - p_drop)
  return { y: x.mul(mask).div(1 - p_drop), mask }
}
