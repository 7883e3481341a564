/*---
tries: to nest blocks
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['{', 30000], CLOSE: ['}', 30000] }
---*/
$OPEN$$CLOSE$
export const lreluBackward = 1
