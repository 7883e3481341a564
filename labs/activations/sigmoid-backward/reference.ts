export function sigmoidBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(z.sigmoid()).mul(z.neg().sigmoid())
}
