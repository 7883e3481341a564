/*---
tries: to leave a rejected promise that looks like an overflow of the driver
codes: [threw, time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Promise.reject(new RangeError('Isolate was disposed during execution due to memory limit'))
  return dy
}
