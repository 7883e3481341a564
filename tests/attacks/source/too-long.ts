/*---
tries: to be longer than a source may be
codes: [source-too-long]
repeat: { LONG: ['x', 70000] }
quick: true
---*/
export const lreluBackward = '$LONG$'
