export const about = {
  title: { zh: '步数太少', en: 'Too few steps' },
  explanation: {
    zh: '方向对了，但停得太早：四个点也许已经分对，概率却还在 $\\frac12$ 附近。接着训练，直到损失不超过 0.1。',
    en: 'The direction is right, but the training ends too early: the corners may be on the right sides, with probabilities still near $\\frac12$. Go on until the loss is at most 0.1.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1.loss',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, random: Random) {
  let W1 = random.normal([2, k])
  let b1 = np.zeros([k])
  let W2 = random.normal([k])
  let b2 = np.zeros([])
  for (let step = 0; step < 20; step++) {
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
