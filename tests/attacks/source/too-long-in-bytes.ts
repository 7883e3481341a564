/*---
tries: to be longer in bytes than in characters
codes: [source-too-long]
repeat: { LONG: ['链', 30000] }
---*/
export const lreluBackward = '$LONG$'
