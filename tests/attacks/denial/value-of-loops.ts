/*---
tries: to loop when the library makes a number of an argument
codes: [time-limit, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul({
    valueOf() {
      for (;;) {}
    },
    [Symbol.toPrimitive]() {
      for (;;) {}
    },
  } as never)
}
