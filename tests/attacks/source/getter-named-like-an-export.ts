/*---
tries: to declare names that modules use for themselves
verdict: wrong
---*/
export const __esModule = () => 1
export { lrelu as lreluBackward, lrelu as default, lrelu as then }
function lrelu(dy: Tensor) {
  return dy
}
