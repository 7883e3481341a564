export const about = {
  title: { zh: '起点被覆盖了', en: 'The start is overwritten' },
  explanation: {
    zh: '返回的 $W_1$、$W_2$ 起点就是终点：训练改写了同一个数组（Python 里 `W1 = W1_start` 之后的 `W1 -= …` 正是这样）。先复制一份，再训练。',
    en: 'What is returned as the start of $W_1$ and $W_2$ is their end: training wrote into the same arrays, as `W1 -= …` does in Python after `W1 = W1_start`. Copy first, then train.',
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
    const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
    W1 = W1.sub(X.T.matmul(da).mul(rate))
    b1 = b1.sub(da.sum(0).mul(rate))
    W2 = W2.sub(h.T.matmul(dz).mul(rate))
    b2 = b2.sub(dz.sum().mul(rate))
  }
  return { W1_start: W1, W2_start: W2, W1, b1, W2, b2 }
}
