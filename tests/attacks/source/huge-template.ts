/*---
tries: to hold one template of sixty thousand holes
codes: [syntax-error, missing-entry, threw, time-limit, crashed, wrong-type]
repeat: { HOLE: ['${1}', 16000] }
---*/
export const lreluBackward = () => `$HOLE$`
