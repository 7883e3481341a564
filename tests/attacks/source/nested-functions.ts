/*---
tries: to nest functions, each of which V8 reads again
codes: [syntax-error, missing-entry, threw, time-limit, crashed, wrong-type]
repeat: { OPEN: ['(()=>', 8000], CLOSE: [')()', 8000] }
---*/
export const lreluBackward = () => $OPEN$1$CLOSE$
