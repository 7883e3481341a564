/*---
tries: to be an entry that looks on while it is called and tells the caller another length
verdict: wrong
---*/
export const lreluBackward = new Proxy((dy: Tensor) => dy, {
  apply: (target, self, given) => Object.assign(Reflect.apply(target, self, given), { shape: [...given[0].shape] }),
  get: () => 0,
  getPrototypeOf: () => {
    throw new Error('no')
  },
})
