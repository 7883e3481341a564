/*---
tries: to open a regular expression of 60,000 groups
codes: [syntax-error]
repeat: { OPEN: ['(', 60000] }
---*/
export const lreluBackward = /$OPEN$
