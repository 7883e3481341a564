/*---
tries: to format dates without end
codes: [time-limit, memory-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (;;) new Date(8.64e15).toLocaleString('zh-u-ca-chinese')
}
