/*---
tries: to draw until a number lies where none lies
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return new Random(1).truncatedNormal(dy.shape as number[], 0, 1, -1)
}
