/*---
tries: to draw one number for each row
lab: dropout-inverted
verdict: wrong
---*/
export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const mask = random.bernoulli([...x.shape.slice(0, -1), 1], 1 - p_drop).mul(np.onesLike(x))
  return { y: x.mul(mask).div(1 - p_drop), mask }
}
