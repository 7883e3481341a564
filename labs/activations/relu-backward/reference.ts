export function reluBackward(dy: Tensor, z: Tensor): Tensor {
  return np.where(z.greater(0), dy, 0)
}
