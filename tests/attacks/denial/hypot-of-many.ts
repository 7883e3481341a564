/*---
tries: to hand a function more numbers than a stack holds, through every door there is
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const many = Array(2 ** 24).fill(1)
  for (;;)
    for (const call of [
      () => Math.hypot(...many),
      () => Reflect.construct(Array, many),
      () => String.fromCodePoint.apply(null, many),
      () => new Function(...many),
      () => Math.max.bind(null, ...many)(),
    ])
      try {
        call()
      } catch {}
}
