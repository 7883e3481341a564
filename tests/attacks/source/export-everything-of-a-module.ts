/*---
tries: to export whatever the machine's own modules export
codes: [threw, syntax-error]
---*/
export * from 'node:fs'
export * as outside from 'node:child_process'
import type { PathLike } from 'node:fs'
import fs = require('node:fs')
export import read = fs.readFileSync
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return dy.mul(np.where(z.greater(0), 1, a))
}
