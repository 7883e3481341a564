/*---
tries: to leave open whether < is less than or a type argument
codes: [syntax-error, missing-entry, threw, time-limit]
repeat: { OPEN: ['f<', 20000] }
quick: true
---*/
export const lreluBackward = $OPEN$1
