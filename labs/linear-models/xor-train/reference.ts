export function xorTrain(
  X: Tensor,
  t: Tensor,
  k: number,
  random: Random,
): { W1: Tensor; b1: Tensor; W2: Tensor; b2: Tensor | number } {
  let W1 = random.normal([2, k])
  let b1 = np.zeros([k])
  let W2 = random.normal([k])
  let b2 = np.zeros([])
  for (let step = 0; step < 400; step++) {
    const h = X.matmul(W1).add(b1).tanh()
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(4)
    const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
    W1 = W1.sub(X.T.matmul(da))
    b1 = b1.sub(da.sum(0))
    W2 = W2.sub(h.T.matmul(dz))
    b2 = b2.sub(dz.sum())
  }
  return { W1, b1, W2, b2 }
}
