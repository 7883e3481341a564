/*---
tries: to chain thirty thousand optional members
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['?.a', 20000] }
---*/
export const lreluBackward = np$PART$
