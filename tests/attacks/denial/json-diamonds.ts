/*---
tries: to write an object that is small in memory and 2^40 long as text
codes: [threw, time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let diamond: unknown = [1]
  for (let i = 0; i < 40; i++) diamond = [diamond, diamond]
  return [JSON.stringify(diamond).length]
}
