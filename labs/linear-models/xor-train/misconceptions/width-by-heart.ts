export const about = {
  title: { zh: '宽度写死了', en: 'The width is written down' },
  explanation: {
    zh: '隐藏层总是 8 个单元，不管 $k$ 是多少。形状要用参数 `k`。',
    en: 'The hidden layer always has 8 units, whatever $k$ is. Use the argument `k` for the shapes.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'form',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, 8])
  const W2_start = random.normal([8])
  let [W1, b1, W2, b2] = [W1_start, np.zeros([8]), W2_start, np.zeros([])]
  for (let step = 0; step < steps; step++) {
    const h = X.matmul(W1).add(b1).tanh()
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)
    const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
    W1 = W1.sub(X.T.matmul(da).mul(rate))
    b1 = b1.sub(da.sum(0).mul(rate))
    W2 = W2.sub(h.T.matmul(dz).mul(rate))
    b2 = b2.sub(dz.sum().mul(rate))
  }
  return { W1_start, W2_start, W1, b1, W2, b2 }
}
