export const about = {
  title: { zh: '先更新了 $W_2$', en: '$W_2$ is updated first' },
  explanation: {
    zh: '算 $da$ 时用的是更新之后的 $W_2$。一步梯度下降里，所有梯度都要在同一组参数处算完，然后才更新。',
    en: '$da$ is computed with the new $W_2$. In a step of gradient descent all gradients belong to the same parameters; update when all of them are there.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1.descent',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  let [W1, b1, W2, b2] = [W1_start, np.zeros([k]), W2_start, np.zeros([])]
  for (let step = 0; step < steps; step++) {
    const h = X.matmul(W1).add(b1).tanh()
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)
    W2 = W2.sub(h.T.matmul(dz).mul(rate))
    const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
    W1 = W1.sub(X.T.matmul(da).mul(rate))
    b1 = b1.sub(da.sum(0).mul(rate))
    b2 = b2.sub(dz.sum().mul(rate))
  }
  return { W1_start, W2_start, W1, b1, W2, b2 }
}
