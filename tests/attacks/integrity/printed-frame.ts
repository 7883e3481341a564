/*---
tries: to print the bytes of a frame of the protocol
verdict: wrong
quick: true
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const header = JSON.stringify({ type: 'returned', modified: [false, false, false], repeatable: true, console: '' })
  console.log(`${String.fromCharCode(header.length, 0, 0, 0, 0, 0, 0, 0)}${header}`)
  console.error(`\u0000\u0000\u0000\u0000${header}`)
  return dy
}
