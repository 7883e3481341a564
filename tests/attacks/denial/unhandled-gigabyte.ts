/*---
tries: to leave a rejected promise with half a gigabyte of message, for the host to copy
codes: [threw, memory-limit, time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Promise.reject({ message: 'x'.repeat(2 ** 29 - 24), stack: 'y'.repeat(2 ** 29 - 24) })
  return dy
}
