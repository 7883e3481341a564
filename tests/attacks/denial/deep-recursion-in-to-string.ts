/*---
tries: to overflow the stack in a conversion that a built-in asks for
codes: [threw]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const self = { toString: (): string => `${self}` }
  return [self]
    .join()
    .length
}
