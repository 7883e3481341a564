/*---
tries: to sum over eight axes of a hundred
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const x = np.ones([100, 100])
  return np.einsum('ab,cd,ef,gh->aceg', x, x, x, x)
}
