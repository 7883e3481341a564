/*---
tries: to nest classes
codes: [syntax-error, missing-entry, threw, time-limit, crashed, wrong-type, missing-result]
repeat: { OPEN: ['class{static x=', 3500], CLOSE: ['}', 3500] }
---*/
export const lreluBackward = $OPEN$1$CLOSE$
