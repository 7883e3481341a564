/*---
tries: to match everywhere in a long text
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return [[...'x'.repeat(2 ** 26).matchAll(/x/g)].length]
}
