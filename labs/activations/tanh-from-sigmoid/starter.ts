export function tanhFromSigmoid(z: Tensor): { y: Tensor; slope: Tensor } {
  const s = z.sigmoid()
  return { y: s, slope: s }
}
