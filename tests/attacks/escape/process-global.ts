/*---
tries: to find the process
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const { process } = globalThis as never as { process?: { pid: number } }
  return process ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
