/*---
tries: to leave open whether async is a call or a function
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['async(', 9000], CLOSE: [')', 9000] }
---*/
export const lreluBackward = $OPEN$1$CLOSE$
