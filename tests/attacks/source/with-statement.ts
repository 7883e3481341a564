/*---
tries: 'to look names up in an object of one''s own'
codes: [syntax-error]
---*/
export function lreluBackward(dy: Tensor) {
  with (new Proxy({}, { has: () => true, get: () => dy })) return x
}
