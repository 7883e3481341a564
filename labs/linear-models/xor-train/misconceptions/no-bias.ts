export const about = {
  title: { zh: '没有任何偏置', en: 'No bias anywhere' },
  explanation: {
    zh: '没有偏置，$x=(0,0)$ 处必有 $h=0$、$z=0$，概率总是 $\\frac12$，单这一个点就贡献 $\\frac14\\log 2$ 的损失。两层的偏置都要训练。',
    en: 'Without biases $x=(0,0)$ always has $h=0$ and $z=0$, hence probability $\\frac12$; that corner alone costs $\\frac14\\log 2$. Train the biases of both layers.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1.loss',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  let [W1, W2] = [W1_start, W2_start]
  const [b1, b2] = [np.zeros([k]), np.zeros([])]
  for (let step = 0; step < steps; step++) {
    const h = X.matmul(W1).add(b1).tanh()
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)
    const da = np.outer(dz, W2).mul(np.subtract(1, h.square()))
    W1 = W1.sub(X.T.matmul(da).mul(rate))
    W2 = W2.sub(h.T.matmul(dz).mul(rate))
  }
  return { W1_start, W2_start, W1, b1, W2, b2 }
}
