/*---
tries: to compile a pattern of nested counts
codes: [threw, time-limit, memory-limit, crashed, syntax-error]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [new RegExp('(?:(?:(?:a{0,1000}){0,1000}){0,1000}){0,1000}b').test('a'.repeat(100)) ? 1 : 0]
}
