/*---
tries: to reach the driver as the caller
verdict: wrong
---*/
export const lreluBackward = new Function(
  'dy',
  `let caller = null
  try { caller = arguments.callee.caller } catch {}
  return caller === null ? dy.mul(3) : caller.arguments[1]`,
)
