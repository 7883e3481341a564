/*---
tries: to go down a chain of generators that hand on to each other
codes: [time-limit, memory-limit, threw, crashed]
---*/
function* handOn(inner: Iterable<number>): Generator<number> {
  yield* inner
}
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let chain: Iterable<number> = [1, 2, 3]
  for (let i = 0; i < 200_000; i++) chain = handOn(chain)
  return [...chain]
}
