export const about = {
  title: { zh: '往上走了', en: 'Going uphill' },
  explanation: {
    zh: '更新的符号反了，损失越来越大。梯度指向上升最快的方向，要减去它。',
    en: 'The sign of the step is wrong, and the loss grows. The gradient points uphill, so it is subtracted.',
  },
  cards: ['linear-models/linear-layer-backward'],
  fails: 'W1.accuracy',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  let [W1, b1, W2, b2] = [W1_start, np.zeros([k]), W2_start, np.zeros([])]
  for (let step = 0; step < steps; step++) {
    const h = X.matmul(W1).add(b1).tanh()
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)
    const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
    W1 = W1.add(X.T.matmul(da).mul(rate))
    b1 = b1.add(da.sum(0).mul(rate))
    W2 = W2.add(h.T.matmul(dz).mul(rate))
    b2 = b2.add(dz.sum().mul(rate))
  }
  return { W1_start, W2_start, W1, b1, W2, b2 }
}
