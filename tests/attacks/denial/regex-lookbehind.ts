/*---
tries: to backtrack behind each place
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [/(?<=^(?:a|aa|aaa)+)b/.test(`c${'a'.repeat(60)}b`) ? 1 : 0]
}
