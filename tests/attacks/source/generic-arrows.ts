/*---
tries: to nest generic arrow functions
codes: [syntax-error, missing-entry, threw, time-limit, crashed, wrong-type]
repeat: { PART: ['<T>(x:', 9000] }
---*/
export const lreluBackward = $PART$
