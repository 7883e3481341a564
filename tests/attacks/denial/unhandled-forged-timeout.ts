/*---
tries: to leave a rejected promise that says what a timeout says, so that the call is made again and again
codes: [threw, time-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Promise.reject(new Error('Script execution timed out.'))
  return dy
}
