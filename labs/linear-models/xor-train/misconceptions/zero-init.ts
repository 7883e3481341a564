export const about = {
  title: { zh: '全部从 0 出发', en: 'Everything starts at 0' },
  explanation: {
    zh: '$W_2=0$ 使 $dh=0$，$h=0$ 使 $dW_2=0$；XOR 两类一样多，$db_2$ 也是 0。没有一个参数会动，损失停在 $\\log 2$。',
    en: '$W_2=0$ makes $dh=0$, $h=0$ makes $dW_2=0$, and with as many ones as zeros, as in XOR, $db_2$ is 0 too. No parameter moves, and the loss stays at $\\log 2$.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1.accuracy',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = np.zeros([2, k])
  const W2_start = np.zeros([k])
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
