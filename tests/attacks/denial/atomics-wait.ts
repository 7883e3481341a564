/*---
tries: to sleep without using any time
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(8)), 0, 0)
  return dy
}
