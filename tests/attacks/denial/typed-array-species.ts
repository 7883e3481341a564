/*---
tries: to make every typed array of the library a loop
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  Object.defineProperty(Object.getPrototypeOf(Float64Array), Symbol.species, {
    get() {
      for (;;) {}
    },
  })
  return dy.data.slice().subarray(0)
}
