/*---
tries: to import a module of Node
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  import('node:fs').then((fs) => fs.writeFileSync('/tmp/escaped', ''))
  return null
}
