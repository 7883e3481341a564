/*---
tries: 'to nest parentheses until the emitter''s stack overflows'
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { OPEN: ['(', 30000], CLOSE: [')', 30000] }
---*/
export const lreluBackward = $OPEN$1$CLOSE$
