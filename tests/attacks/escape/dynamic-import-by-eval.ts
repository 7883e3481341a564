/*---
tries: to import from code that is compiled at run time
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  ;(0, eval)("import('node:child_process').then((m) => m.execSync('true'))")
  return null
}
