/*---
tries: 'to fill the supervisor''s memory with results of 4 MB, one for each call'
---*/
const large = new Float64Array(2 ** 19)
export function lreluBackward() {
  return large
}
