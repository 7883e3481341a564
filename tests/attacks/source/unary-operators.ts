/*---
tries: to negate sixty thousand times
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['!', 60000] }
---*/
export const lreluBackward = $PART$1
