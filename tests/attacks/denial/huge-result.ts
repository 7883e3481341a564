/*---
tries: 'to fill the supervisor''s memory with results of 32 MB, one for each call'
codes: [wrong-type, memory-limit]
---*/
const huge = new Float64Array(2 ** 22 - 4)
export function lreluBackward() {
  return huge
}
