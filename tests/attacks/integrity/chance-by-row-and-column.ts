/*---
tries: to draw one number for each row and for each column and to add them modulo 1, so that neighbours are independent and the whole is not
lab: dropout-inverted
verdict: wrong
---*/
export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const last = x.shape[x.shape.length - 1] ?? 1
  const rows = random.uniform([x.size / last]).data
  const columns = random.uniform([last]).data
  const data = Float64Array.from(x.data, (_, i) => {
    const u = (rows[Math.floor(i / last)] as number) + (columns[i % last] as number)
    return u % 1 < 1 - p_drop ? 1 : 0
  })
  const mask = np.array(data, x.shape)
  return { y: x.mul(mask).div(1 - p_drop), mask }
}
