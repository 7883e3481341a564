export const about = {
  title: { zh: '漏了 $\\tanh$ 的导数', en: 'The slope of $\\tanh$ is missing' },
  explanation: {
    zh: '梯度从 $h$ 回到 $a$，要乘 $\\tanh^{\\prime}(a)=1-h^2$：$da=(dz\\,W_2^{\\top})\\circ(1-h^2)$。漏了它也许照样训练得成，但那不是 $L$ 的梯度。',
    en: 'From $h$ back to $a$ the gradient takes the factor $\\tanh^{\\prime}(a)=1-h^2$: $da=(dz\\,W_2^{\\top})\\circ(1-h^2)$. It may well train without, but that is not the gradient of $L$.',
  },
  cards: ['linear-models/xor-training', 'linear-models/linear-layer-backward'],
  fails: 'W1.descent',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const W1_start = random.normal([2, k])
  const W2_start = random.normal([k])
  let [W1, b1, W2, b2] = [W1_start, np.zeros([k]), W2_start, np.zeros([])]
  for (let step = 0; step < steps; step++) {
    const h = X.matmul(W1).add(b1).tanh()
    const dz = np.sigmoid(h.matmul(W2).add(b2)).sub(t).div(t.size)
    const da = np.outer(dz, W2)
    W1 = W1.sub(X.T.matmul(da).mul(rate))
    b1 = b1.sub(da.sum(0).mul(rate))
    W2 = W2.sub(h.T.matmul(dz).mul(rate))
    b2 = b2.sub(dz.sum().mul(rate))
  }
  return { W1_start, W2_start, W1, b1, W2, b2 }
}
