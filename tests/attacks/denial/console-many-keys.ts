/*---
tries: 'to print an object whose keys are a Proxy''s to tell'
codes: [time-limit, memory-limit, threw, crashed]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  for (;;)
    console.log(
      new Proxy(
        {},
        {
          ownKeys: () => Array.from({ length: 1_000_000 }, (_, i) => `k${i}`),
          getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: 1 }),
        },
      ),
    )
}
