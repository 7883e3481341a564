/*---
tries: to close the wrapper in a comment that one parser sees and the other does not
---*/
export function lreluBackward(dy: Tensor) {
  let y = 1
  y
--> 0 }); this.escaped = 1; (function () {
  return dy.mul(y)
}
