export function rreluBackward(dy: Tensor, z: Tensor, slopes: Tensor): Tensor {
  return dy.mul(np.where(z.greater(0), 1, slopes))
}
