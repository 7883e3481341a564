/*---
tries: to nest default values of parameters of arrow functions
codes: [syntax-error, missing-entry, threw, time-limit, crashed, wrong-type]
repeat: { OPEN: ['(a=', 9000], CLOSE: [')=>1', 9000] }
---*/
export const lreluBackward = $OPEN$1$CLOSE$
