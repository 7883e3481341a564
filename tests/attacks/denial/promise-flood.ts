/*---
tries: to make promises until the memory is gone
codes: [time-limit, memory-limit, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const kept: Promise<unknown>[] = []
  for (;;) kept.push(Promise.resolve(kept).then((x) => x))
}
