/*---
tries: to print an array that says it has 2^53 elements
codes: [threw, wrong-type, missing-result, time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  console.log(
    new Proxy([], {
      get(target, key) {
        if (key === 'length') return 2 ** 53 - 1
        for (;;) {}
      },
    }),
  )
  return dy
}
