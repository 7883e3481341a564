export const about = {
  title: { zh: '多乘了 sigmoid 的导数', en: 'A slope of the sigmoid too many' },
  explanation: {
    zh: '对交叉熵，$\\sigma^{\\prime}(z)$ 已经约掉：$dz=(\\hat t-t)/n$。再乘 $\\hat t(1-\\hat t)$ 得到的是平方误差的梯度，错得越自信，它反而越小。',
    en: 'With the cross-entropy $\\sigma^{\\prime}(z)$ has cancelled: $dz=(\\hat t-t)/n$. Times $\\hat t(1-\\hat t)$ it is the gradient of a squared error, which fades just where the net is surely wrong.',
  },
  cards: ['linear-models/logistic-loss-gradient'],
  fails: 'W2.descent',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  let [W1, b1, W2, b2] = [W1_start, np.zeros([k]), W2_start, np.zeros([])]
  for (let step = 0; step < steps; step++) {
    const h = X.matmul(W1).add(b1).tanh()
    const p = np.sigmoid(h.matmul(W2).add(b2))
    const dz = p.sub(t).mul(p).mul(np.subtract(1, p)).div(t.size)
    const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
    W1 = W1.sub(X.T.matmul(da).mul(rate))
    b1 = b1.sub(da.sum(0).mul(rate))
    W2 = W2.sub(h.T.matmul(dz).mul(rate))
    b2 = b2.sub(dz.sum().mul(rate))
  }
  return { W1_start, W2_start, W1, b1, W2, b2 }
}
