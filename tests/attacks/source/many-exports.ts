/*---
tries: to export by ten thousand names
codes: [syntax-error, missing-entry, threw, time-limit, crashed, wrong-type, missing-result]
repeat: { PART: ['x as x,', 9000] }
---*/
const x = 1
export { $PART$ }
