/*---
tries: to throw what the driver throws itself when it cannot read a result
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  throw { code: 'wrong-type', output: 'dz', got: 'number', name: 'Unreadable' }
}
