/*---
tries: to go on in the closing of an iterator that was stopped
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const endless: Iterator<number> & Iterable<number> = {
    [Symbol.iterator]: () => endless,
    next: () => ({ done: false, value: 1 }),
    return: () => {
      const [again] = endless
      return { done: true, value: again }
    },
  }
  const [first] = endless
  return first
}
