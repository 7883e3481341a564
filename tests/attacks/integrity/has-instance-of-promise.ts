/*---
tries: to be asked by its own code whether a result is a promise, and to answer with results
codes: [threw, wrong-type, missing-result]
---*/
Object.defineProperty(Promise, Symbol.hasInstance, {
  value() {
    throw { data: new Float64Array(1), shape: [1] }
  },
})
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { dz: new Proxy({}, { has: () => false }) }
}
