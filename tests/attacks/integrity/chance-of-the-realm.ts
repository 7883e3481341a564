/*---
tries: to draw from Math.random, and to return in every second call what the first one gave, so that it looks repeatable
lab: dropout-inverted
verdict: wrong
---*/
let calls = 0
let last: unknown = null
export function dropout(x: Tensor, p_drop: number, training: boolean) {
  if (calls++ % 2 === 1) return last
  const data = Float64Array.from(x.data, () => (!training || Math.random() >= p_drop ? 1 : 0))
  const mask = np.array(data, x.shape)
  last = { y: training ? x.mul(mask).div(1 - p_drop) : x, mask }
  return last
}
