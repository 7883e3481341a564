export const about = {
  title: { zh: '没有用给定的生成器', en: 'The given generator is not used' },
  explanation: {
    zh: '换一个生成器，起点还是一样：初值来自你自己的种子。运气好的那一个种子说明不了什么，要从 `random` 抽取。',
    en: 'Another generator changes nothing: the start comes from a seed of yours. One lucky seed proves little; draw from `random`.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1_start.fresh',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, rate: number, steps: number, random: Random) {
  const own = new Random(1)
  const W1_start = own.normal([2, k])
  const W2_start = own.normal([k])
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
