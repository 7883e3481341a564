/*---
tries: to make a parser try both readings of each condition, in 300 bytes
codes: [syntax-error, missing-entry, threw, time-limit]
repeat: { PART: ['a ? (b) : c => ', 20] }
---*/
export const lreluBackward = $PART$ 1
