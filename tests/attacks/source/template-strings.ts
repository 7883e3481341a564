/*---
tries: to nest template strings
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['`${', 15000] }
quick: true
---*/
export const lreluBackward = $OPEN$
