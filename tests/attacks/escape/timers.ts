/*---
tries: to come back after the end by a timer
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const later = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame']
  const found = later.some((name) => name in globalThis)
  return found ? dy.mul(np.where(z.greater(0), 1, a)) : null
}
