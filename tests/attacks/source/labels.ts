/*---
tries: to label a statement ten thousand times
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['a:', 20000] }
---*/
$PART$for (;;) break
export const lreluBackward = 1
