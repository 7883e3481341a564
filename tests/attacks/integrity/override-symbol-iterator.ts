/*---
tries: to change what is spread and iterated by others
verdict: wrong
---*/
Array.prototype[Symbol.iterator] = function* () {
  yield 1
} as never
export function lreluBackward(dy: Tensor) {
  return { data: dy.data, shape: dy.shape }
}
