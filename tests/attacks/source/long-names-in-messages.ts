/*---
tries: to have a message of the compiler hold thirty thousand characters of a name
codes: [syntax-error]
repeat: { LONG: ['x', 30000] }
---*/
export const lreluBackward = 1
const $LONG$ = 1, $LONG$ = ;
