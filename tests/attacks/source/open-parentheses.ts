/*---
tries: 'to nest parentheses until the parser''s stack overflows'
codes: [syntax-error]
repeat: { OPEN: ['(', 60000] }
quick: true
---*/
export const lreluBackward = $OPEN$
