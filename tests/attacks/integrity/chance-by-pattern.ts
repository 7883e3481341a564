/*---
tries: to keep every n-th element, which has the right rate
lab: dropout-inverted
verdict: wrong
---*/
let turn = 0
export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const shift = Math.floor(random.next() * 1000)
  const data = Float64Array.from(x.data, (_, i) => (((i + shift) * 0.6180339887) % 1 < 1 - p_drop ? 1 : 0))
  const mask = np.array(data, x.shape)
  return { y: x.mul(mask).div(1 - p_drop), mask }
}
