/*---
tries: to declare names that the wrapper has
codes: [syntax-error, missing-entry, threw]
---*/
const exports = { lreluBackward: 1 }
var require = 1, module = 1
export const lreluBackward = 1
