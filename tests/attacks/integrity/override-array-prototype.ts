/*---
tries: 'to make the driver''s own lists answer with what a learner put on their prototype'
verdict: wrong
---*/
for (let i = 0; i < 8; i++) Object.defineProperty(Array.prototype, i, { get: () => 0, set() {}, configurable: true })
Array.prototype.map = () => [] as never
Array.prototype.every = () => true
Array.isArray = ((x: unknown) => true) as never
export function lreluBackward(dy: Tensor) {
  return { data: new Float64Array(dy.data.length), shape: dy.shape }
}
