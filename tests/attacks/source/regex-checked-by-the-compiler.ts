/*---
tries: to have the compiler check a pattern of nested counts and names
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['(?<a>x){1,2}|', 4000] }
---*/
export const lreluBackward = /$PART$/u
