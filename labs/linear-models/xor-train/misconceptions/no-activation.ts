export const about = {
  title: { zh: '隐藏层没有激活函数', en: 'No activation in the hidden layer' },
  explanation: {
    zh: '没有 $\\tanh$，两层合起来仍是一个线性模型，XOR 它学不会，多宽都不行。',
    en: 'Without $\\tanh$ the two layers are one linear model, and no width lets that compute XOR.',
  },
  cards: ['linear-models/why-nonlinearity', 'linear-models/xor-inseparable'],
  fails: 'W1.loss',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  let [W1, b1, W2, b2] = [W1_start, np.zeros([k]), W2_start, np.zeros([])]
  for (let step = 0; step < steps; step++) {
    const h = X.matmul(W1).add(b1)
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)
    const da = np.outer(dz, W2)
    W1 = W1.sub(X.T.matmul(da).mul(rate))
    b1 = b1.sub(da.sum(0).mul(rate))
    W2 = W2.sub(h.T.matmul(dz).mul(rate))
    b2 = b2.sub(dz.sum().mul(rate))
  }
  return { W1_start, W2_start, W1, b1, W2, b2 }
}
