export function dropoutBackward(dy: Tensor, x: Tensor, mask: Tensor, p_drop: number): Tensor {
  return dy
}
