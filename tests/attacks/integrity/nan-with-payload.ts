/*---
tries: to return NaNs of many bit patterns
codes: [not-finite]
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const bits = new Uint32Array(dy.data.length * 2).fill(0xfff8_dead)
  return { data: new Float64Array(bits.buffer), shape: dy.shape }
}
