/*---
tries: to end lines as Windows, as old Macs and as Unicode does, which has to pass
verdict: right
repeat: { CRLF: ["\r\n", 1], CR: ["\r", 1], LS: ["\u2028", 1] }
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {$CRLF$  const one = 1 // x$LS$  const slope = np.where(z.greater(0), one, a)$CR$  return dy.mul(slope)$CRLF$}
