/*---
tries: to print a tree of 24 branches at each of many levels
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  let tree: unknown = 'leaf'
  for (let i = 0; i < 60; i++) tree = Array.from({ length: 24 }, () => tree)
  for (;;) console.log(tree)
}
