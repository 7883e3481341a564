/*---
tries: to compile functions without end
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept: unknown[] = []
  for (let i = 0; ; i++) kept.push(new Function(`return ${i} + ${'1+'.repeat(1000)}1`))
}
