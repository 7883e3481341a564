/*---
tries: to build a tree as deep as the text is long
codes: [syntax-error, missing-entry, threw, time-limit, crashed, wrong-type]
repeat: { PART: ['1+', 32000] }
---*/
export const lreluBackward = $PART$1
