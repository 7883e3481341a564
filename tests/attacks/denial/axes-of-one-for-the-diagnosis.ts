/*---
tries: to keep the grader itself busy with all sets of axes that may have been left over
codes: [wrong-shape, axes-of-one]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: dy.data, shape: [...Array(28).fill(1), ...dy.shape] }
}
