/*---
tries: to hold halves of characters, which no UTF-8 can carry
codes: [threw]
repeat: { HALF: ["\ud800", 3], OTHER: ["\udc00", 2] }
quick: true
---*/
export const lreluBackward = () => '$HALF$$OTHER$'
throw new Error('$HALF$')
