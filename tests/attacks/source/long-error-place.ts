/*---
tries: to fail at column sixty thousand
codes: [threw]
repeat: { BLANK: [' ', 60000] }
---*/
$BLANK$throw new Error('x')
export const lreluBackward = 1
