/*---
tries: 'to patch the generator''s class so that the driver''s own generators give what one wants'
lab: dropout-inverted
verdict: wrong
---*/
Random.prototype.bernoulli = (shape: number[]) => np.ones(shape)
Random.prototype.next = () => 0.5
export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  const mask = random.bernoulli(x.shape, 1 - p_drop)
  return { y: training ? x.mul(mask).div(1 - p_drop) : x, mask }
}
