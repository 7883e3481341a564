/*---
tries: to go on in microtasks after the result
codes: [time-limit, crashed]
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const again = (): Promise<void> => Promise.resolve().then(again)
  again()
  return dy
}
