/*---
tries: to join a template of 2^53 parts
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [String.raw({ raw: { length: 2 ** 53 - 1 } }).length]
}
