/*---
tries: to copy from an object of length 2^53
codes: [threw, time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  new Float64Array(10).set({ length: 2 ** 53 - 1 } as never)
  return dy
}
