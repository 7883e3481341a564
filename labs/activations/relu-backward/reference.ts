export function reluBackward(dy: Tensor, z: Tensor): Tensor {
  return dy.mul(z.greater(0))
}
