/*---
tries: to make and drop typed arrays faster than they are collected
codes: [memory-limit, time-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (let i = 0; ; i++) new Float64Array(2 ** 22).fill(i)
}
