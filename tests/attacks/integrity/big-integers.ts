/*---
tries: to return integers without end where numbers belong
codes: [wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new BigInt64Array(dy.size), shape: dy.shape }
}
