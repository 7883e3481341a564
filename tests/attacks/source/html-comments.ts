/*---
tries: to hide code in comments of another age, which one parser knows and the other does not
codes: [syntax-error, threw, wrong-type]
---*/
export function lreluBackward(dy: Tensor) {
  <!-- return 1
  return dy
}
