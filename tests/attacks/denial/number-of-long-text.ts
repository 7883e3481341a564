/*---
tries: to read numbers of half a gigabyte of digits
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const digits = '7'.repeat(2 ** 29 - 32)
  for (;;) Number(digits) + Number.parseFloat(digits) + Number.parseInt(digits, 3)
}
