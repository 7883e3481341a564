/*---
tries: to nest namespaces
codes: [syntax-error, missing-entry, threw, time-limit, crashed]
repeat: { PART: ['.a', 30000] }
---*/
namespace a$PART$ { export const x = 1 }
export const lreluBackward = 1
