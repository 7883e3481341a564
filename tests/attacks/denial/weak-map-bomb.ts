/*---
tries: to fill a weak map with what is kept alive
codes: [time-limit, memory-limit, crashed, threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept: object[] = []
  const map = new WeakMap<object, unknown>()
  for (;;) {
    const key = {}
    kept.push(key)
    map.set(key, kept)
  }
}
