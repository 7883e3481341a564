/*---
tries: to begin with a byte order mark, which has to pass
verdict: right
repeat: { BOM: ["\ufeff", 1] }
---*/
$BOM$export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
