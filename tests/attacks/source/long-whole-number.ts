/*---
tries: to have the compiler read one number of sixty thousand digits in every base
codes: [missing-result, wrong-type, time-limit, syntax-error, threw]
repeat: { BITS: ['1', 30000], SIXES: ['6', 30000] }
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const number = 0b$BITS$n * 0o$SIXES$n
  return undefined
}
