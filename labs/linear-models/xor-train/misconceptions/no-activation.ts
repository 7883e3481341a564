export const about = {
  title: { zh: '隐藏层没有激活函数', en: 'No activation in the hidden layer' },
  explanation: {
    zh: '没有 $\\tanh$，两层合起来仍是一个线性模型，XOR 它学不会，多宽都不行。',
    en: 'Without $\\tanh$ the two layers are one linear model, and no width lets that compute XOR.',
  },
  cards: ['linear-models/why-nonlinearity', 'linear-models/xor-inseparable'],
  fails: 'W1.loss',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, random: Random) {
  let W1 = random.normal([2, k])
  let b1 = np.zeros([k])
  let W2 = random.normal([k])
  let b2 = np.zeros([])
  for (let step = 0; step < 400; step++) {
    const h = X.matmul(W1).add(b1)
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(4)
    const da = np.outer(dz, W2)
    W1 = W1.sub(X.T.matmul(da))
    b1 = b1.sub(da.sum(0))
    W2 = W2.sub(h.T.matmul(dz))
    b2 = b2.sub(dz.sum())
  }
  return { W1, b1, W2, b2 }
}
