/*---
tries: to leave out 1/p_keep
lab: dropout-inverted
verdict: wrong
---*/
export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = random.bernoulli(x.shape, 1 - p_drop)
  return { y: x.mul(mask), mask }
}
