/*---
tries: to nest patterns, which the compiler turns into temporary variables
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['{a:', 15000], CLOSE: ['}', 15000] }
---*/
const $OPEN$b$CLOSE$ = {}
export const lreluBackward = 1
