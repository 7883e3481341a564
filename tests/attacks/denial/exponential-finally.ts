/*---
tries: to try twice as often at each depth of a recursion that overflows
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const deeper = (): void => {
    try {
      deeper()
    } finally {
      deeper()
    }
  }
  deeper()
  return dy
}
