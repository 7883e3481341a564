/*---
tries: to decorate a class with thousands of decorators
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['@(x=>x) ', 7000] }
---*/
$PART$class A {}
export const lreluBackward = 1
