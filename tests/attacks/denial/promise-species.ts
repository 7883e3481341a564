/*---
tries: to make promises of a class that makes promises of itself
codes: [time-limit, memory-limit, threw, crashed]
---*/
class Endless<T> extends Promise<T> {
  static get [Symbol.species](): PromiseConstructor {
    return class extends Endless<unknown> {} as unknown as PromiseConstructor
  }
  override then(...given: Parameters<Promise<T>['then']>): ReturnType<Promise<T>['then']> {
    return super.then(...given).then(...given)
  }
}
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return new Endless((resolve) => resolve(dy)).then((x) => x)
}
