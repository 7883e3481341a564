export const about = {
  title: { zh: '隐藏单元从相同的值出发', en: 'Hidden units start equal' },
  explanation: {
    zh: '所有单元的权重相同，梯度也相同，于是永远相同：$k$ 个单元只顶一个，而一个单元分不开 XOR。用 `random` 抽取初值，各不相同。',
    en: 'Units with equal weights get equal gradients and stay equal for ever: $k$ of them are worth one, and one cannot compute XOR. Draw the start from `random`, each weight on its own.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1.accuracy',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, random: Random) {
  let W1 = np.full([2, k], 0.5)
  let b1 = np.zeros([k])
  let W2 = np.full([k], 0.5)
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
