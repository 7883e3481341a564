/*---
tries: to import a module by the syntax of the language
codes: [threw]
---*/
import { readFileSync } from 'node:fs'

export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return readFileSync('/etc/passwd') ? dy.mul(np.where(z.greater(0), 1, a)) : dy
}
