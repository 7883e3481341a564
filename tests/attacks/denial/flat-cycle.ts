/*---
tries: to flatten an array that holds itself
codes: [threw, time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const self: unknown[] = []
  self.push(self)
  return self.flat(Infinity)
}
