/*---
tries: to return a view whose elements are bytes
verdict: wrong
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  return { data: new Uint8Array(dy.data.buffer), shape: [dy.size * 8] }
}
