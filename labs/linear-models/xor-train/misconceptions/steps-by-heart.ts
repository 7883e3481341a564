export const about = {
  title: { zh: '步数和学习率写死了', en: 'Steps and rate are written down' },
  explanation: {
    zh: '不管要求几步、学习率多大，都用学习率 2 走 200 步。四个角虽然分对了，却不是所要的那次训练。用参数 `steps` 和 `rate`。',
    en: 'It takes 200 steps at a rate of 2, however many are asked for and at whatever rate. The corners come out right, but that is another training. Use the arguments `steps` and `rate`.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1.descent',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  let [W1, b1, W2, b2] = [W1_start, np.zeros([k]), W2_start, np.zeros([])]
  for (let step = 0; step < 200; step++) {
    const h = X.matmul(W1).add(b1).tanh()
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)
    const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
    W1 = W1.sub(X.T.matmul(da).mul(2))
    b1 = b1.sub(da.sum(0).mul(2))
    W2 = W2.sub(h.T.matmul(dz).mul(2))
    b2 = b2.sub(dz.sum().mul(2))
  }
  return { W1_start, W2_start, W1, b1, W2, b2 }
}
