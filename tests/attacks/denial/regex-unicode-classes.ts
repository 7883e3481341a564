/*---
tries: to compile patterns of large classes
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (let i = 0; ; i++) new RegExp(`[\\p{L}--[a-z${i}]]{0,99}`.repeat(50), 'vi').test('ab')
}
