/*---
tries: 'to be called by one''s own Reflect.apply'
verdict: wrong
---*/
Reflect.apply = () => 1
Function.prototype.call = () => 1
Function.prototype.apply = () => 1
Reflect.get = () => 1
export function lreluBackward(dy: Tensor) {
  return dy
}
