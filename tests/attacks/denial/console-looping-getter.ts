/*---
tries: to loop when what is printed is looked at
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  console.log({
    get a() {
      for (;;) {}
    },
  })
  return dy
}
