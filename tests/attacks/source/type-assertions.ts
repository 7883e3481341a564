/*---
tries: to assert types by the older syntax over and over
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['<any>', 12000] }
---*/
export const lreluBackward = $PART$1
