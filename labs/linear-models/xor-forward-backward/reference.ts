export function xorNet(
  X: Tensor,
  t: Tensor,
  W1: Tensor,
  b1: Tensor,
  W2: Tensor,
  b2: number,
): { loss: Tensor | number; dW1: Tensor; db1: Tensor; dW2: Tensor; db2: Tensor | number } {
  const n = t.size
  const h = X.matmul(W1).add(b1).tanh()
  const z = h.matmul(W2).add(b2)
  const loss = z.maximum(0).sub(t.mul(z)).add(z.abs().neg().exp().log1p()).mean()
  const dz = np.sigmoid(z).sub(t).div(n)
  const dh = np.outer(dz, W2)
  const da = dh.mul(np.subtract(1, h.square()))
  return { loss, dW1: X.T.matmul(da), db1: da.sum(0), dW2: h.T.matmul(dz), db2: dz.sum() }
}
