/*---
tries: to wait at the top level
codes: [syntax-error]
---*/
await new Promise(() => {})
export const lreluBackward = 1
