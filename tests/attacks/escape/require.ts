/*---
tries: to load a module of Node
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const { pid } = require('process')
  return pid > 0 ? dy.mul(np.where(z.greater(0), 1, a)) : dy
}
