/*---
tries: to chain conditions until the stack of a compiler overflows
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['if(0);else ', 5800] }
---*/
$PART$;
export const lreluBackward = 1
