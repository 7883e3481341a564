export function tanhBackward(dy: Tensor, z: Tensor): Tensor {
  const twice = z.mul(2)
  return dy.mul(4).mul(twice.sigmoid()).mul(twice.neg().sigmoid())
}
