/*---
tries: to make a parser try both readings of each condition, twice as often at each
codes: [syntax-error, missing-entry, threw, time-limit]
repeat: { PART: ['a ? (b) : c =>', 4000] }
quick: true
---*/
export const lreluBackward = $PART$ 1
