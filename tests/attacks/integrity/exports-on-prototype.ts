/*---
tries: to export by a prototype that all objects share
verdict: wrong
---*/
;(Object.prototype as never as Record<string, unknown>).lreluBackward = (dy: Tensor) => dy
export {}
