/*---
tries: to have nothing that could be called, and so nothing that could be wrong
codes: [missing-entry]
quick: true
---*/
export const lreluBackward = 1
