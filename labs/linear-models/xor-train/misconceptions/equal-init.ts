export const about = {
  title: { zh: '隐藏单元从相同的值出发', en: 'Hidden units start equal' },
  explanation: {
    zh: '所有单元的权重相同，梯度也相同，于是永远相同：$k$ 个单元只顶一个，而一个单元分不开 XOR。用 `random` 抽取初值，各不相同。',
    en: 'Units with equal weights get equal gradients and stay equal for ever: $k$ of them are worth one, and one cannot compute XOR. Draw the start from `random`, each weight on its own.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1.accuracy',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = np.full([2, k], 0.5)
  const W2_start = np.full([k], 0.5)
  let [W1, b1, W2, b2] = [W1_start, np.zeros([k]), W2_start, np.zeros([])]
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
