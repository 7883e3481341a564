/*---
tries: to call with 2^32 arguments
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [Math.max.apply(null, { length: 2 ** 32 - 1 } as never)]
}
