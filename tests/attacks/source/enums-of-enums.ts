/*---
tries: to have the compiler work out constants that refer to one another
codes: [missing-result, wrong-type, time-limit, syntax-error, threw, crashed, memory-limit]
repeat: { SUM: ['A + ', 14000] }
---*/
const enum E { A = 'x', B = `${A}${A}${A}${A}`, C = `${B}${B}${B}${B}`, D = `${C}${C}${C}${C}`, F = `${D}${D}${D}${D}`, G = `${F}${F}${F}${F}`, H = `${G}${G}${G}${G}`, I = `${H}${H}${H}${H}`, J = `${I}${I}${I}${I}`, K = `${J}${J}${J}${J}`, L = `${K}${K}${K}${K}`, M = `${L}${L}${L}${L}`, N = `${M}${M}${M}${M}`, O = `${N}${N}${N}${N}`, P = $SUM$ A }
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return E.P.length > 1 ? undefined : dy
}
