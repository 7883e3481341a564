/*---
tries: to backtrack through references back
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [/^(.*)(.*)(.*)(.*)\1\2\3\4\4x$/.test('ab'.repeat(400)) ? 1 : 0]
}
