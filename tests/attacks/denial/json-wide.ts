/*---
tries: to parse a hundred million objects
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [JSON.parse(`[${'{},'.repeat(50_000_000)}0]`).length]
}
