export const about = {
  title: { zh: '没有用给定的生成器', en: 'The given generator is not used' },
  explanation: {
    zh: '换一个生成器，结果还是一样：初值来自你自己的种子。运气好的那一个种子说明不了什么，要从 `random` 抽取。',
    en: 'Another generator changes nothing: the start comes from a seed of yours. One lucky seed proves little; draw from `random`.',
  },
  cards: ['linear-models/xor-training'],
  fails: 'W1.changes',
}

export function xorTrain(X: Tensor, t: Tensor, k: number, random: Random) {
  const own = new Random(1)
  let W1 = own.normal([2, k])
  let b1 = np.zeros([k])
  let W2 = own.normal([k])
  let b2 = np.zeros([])
  for (let step = 0; step < 400; step++) {
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
