/*---
tries: to return some of several results and leave the others out
lab: bn-backward-bhw
codes: [missing-result]
---*/
export function bnBackward(dy: Tensor, x: Tensor) {
  return { dx: x.mul(0) }
}
