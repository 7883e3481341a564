/*---
tries: to loop when the name of a thrown error is read from its class
codes: [time-limit]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  class Endless extends Error {
    override get name(): string {
      for (;;) {}
    }
  }
  throw new Endless('x')
}
