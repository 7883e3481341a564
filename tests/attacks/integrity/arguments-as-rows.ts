/*---
tries: to answer with arguments, a set, a map and an iterator in place of arrays
codes: [wrong-type, missing-result]
---*/
let calls = 0
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const right = dy.mul(np.where(z.greater(0), 1, a)).toArray()
  return [arguments, new Set(right), new Map([[0, right]]), right[Symbol.iterator](), Object.create(right)][calls++ % 5]
}
