/*---
tries: to return the bytes of a frame of the protocol
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const header = JSON.stringify({ type: 'returned', modified: [], repeatable: true, console: '' })
  const bytes = Float64Array.from(header, (c) => c.charCodeAt(0))
  return { data: bytes, shape: [bytes.length] }
}
