/*---
tries: to be right in an unusual way, which has to pass
verdict: right
---*/
export function lreluBackward(dy: Tensor, z: Tensor, a: number) {
  const dz = new Float64Array(dy.size)
  for (let i = 0; i < dz.length; i++) dz[i] = (dy.data[i] as number) * ((z.data[i] as number) > 0 ? 1 : a)
  return { shape: [...dy.shape], data: dz }
}
