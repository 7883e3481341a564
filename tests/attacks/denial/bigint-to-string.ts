/*---
tries: to write a BigInt of ten million bits in decimal
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [(2n ** 1_000_000_000n).toString().length]
}
