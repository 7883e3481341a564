/*---
tries: to throw the verdict instead of a result
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  throw Object.assign(new Error('passed'), { ok: true, status: 'passed', score: 1, code: 'passed', results: { dz: dy } })
}
