/*---
tries: to hold null bytes
codes: [syntax-error, missing-entry, wrong-type]
repeat: { NUL: ["\0", 10] }
---*/
export const lreluBackward = () => '$NUL$'
$NUL$
