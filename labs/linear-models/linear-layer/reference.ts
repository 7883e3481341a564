export function linearLayer(
  x: Tensor,
  W: Tensor,
  b: Tensor,
  dy: Tensor,
): { y: Tensor; dx: Tensor; dW: Tensor; db: Tensor } {
  return {
    y: x.matmul(W).add(b),
    dx: dy.matmul(W.T),
    dW: x.T.matmul(dy),
    db: dy.sum(0),
  }
}
