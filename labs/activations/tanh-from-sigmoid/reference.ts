export function tanhFromSigmoid(z: Tensor): { y: Tensor; slope: Tensor } {
  const s = z.mul(2).sigmoid()
  return { y: s.mul(2).sub(1), slope: s.mul(np.subtract(1, s)).mul(4) }
}
