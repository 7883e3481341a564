/*---
tries: to loop when what was thrown is made a text
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  throw {
    toString() {
      for (;;) {}
    },
    valueOf() {
      for (;;) {}
    },
    [Symbol.toPrimitive]() {
      for (;;) {}
    },
  }
}
