/*---
tries: to print, throw and answer in turn, so that what was sent ahead is taken for what was asked anew
verdict: wrong
---*/
let calls = 0
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const right = dy.mul(np.where(z.greater(0), 1, a))
  switch (calls++ % 7) {
    case 2:
      console.log(calls, z.data.join())
      return right
    case 4:
      throw new Error('not this one')
    case 5:
      Promise.resolve().then(() => console.log(z.data.join()))
      return right
  }
  return right
}
