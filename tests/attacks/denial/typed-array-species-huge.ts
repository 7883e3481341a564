/*---
tries: to make every copy of a typed array two gigabytes
codes: [time-limit, threw, memory-limit, crashed, wrong-type]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  class Huge extends Float64Array {
    static override get [Symbol.species]() {
      return class {
        constructor() {
          return new Float64Array(2 ** 28)
        }
      } as never
    }
  }
  const kept: unknown[] = []
  for (;;) kept.push(new Huge(4).slice())
}
