/*---
tries: to make a tensor of an array that holds itself
codes: [threw, time-limit, memory-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const self: unknown[] = []
  self.push(self)
  return np.array(self as never)
}
