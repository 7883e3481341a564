/*---
tries: to declare an enum of ten thousand members, each from the one before
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['A,', 30000] }
---*/
enum A { $PART$ }
export const lreluBackward = 1
