/*---
tries: to print a tensor of a million numbers by its own toString
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const x = np.ones([1000, 1000])
  for (;;) x.toString()
}
