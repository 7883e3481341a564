/*---
tries: to open a comment of 64 KB
codes: [syntax-error]
repeat: { STAR: ['*', 60000] }
---*/
export const lreluBackward = 1 /*$STAR$
