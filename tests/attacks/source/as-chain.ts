/*---
tries: to assert a type twelve thousand times in a row
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: [' as any', 9000] }
---*/
export const lreluBackward = 1$PART$
