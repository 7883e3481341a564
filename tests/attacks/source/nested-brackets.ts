/*---
tries: to nest arrays
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['[', 30000], CLOSE: [']', 30000] }
---*/
export const lreluBackward = $OPEN$$CLOSE$
