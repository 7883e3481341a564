/*---
tries: to multiply large matrices without end
codes: [time-limit, memory-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const x = np.ones([1000, 1000])
  for (;;) x.matmul(x)
}
