/*---
tries: to nest arrow functions with types in conditions
codes: [syntax-error, missing-entry, threw, time-limit]
repeat: { PART: ['a ? (b, c) : (d): e => ', 2500] }
---*/
export const lreluBackward = $PART$ 1
