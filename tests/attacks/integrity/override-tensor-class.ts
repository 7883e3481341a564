/*---
tries: 'to put a class of one''s own in place of the library''s'
---*/
const own = class Own {
  data = new Float64Array(0)
  shape = []
}
Object.defineProperty(globalThis, 'Tensor', { value: own })
export function lreluBackward() {
  return new own()
}
