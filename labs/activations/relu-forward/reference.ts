export function reluForward(z: Tensor): Tensor {
  return z.maximum(0)
}
