export const about = {
  title: { zh: '丢了余数', en: 'The remainder is lost' },
  explanation: {
    zh: '每折只取 $\\lfloor n/k\\rfloor$ 个，$k$ 不能整除 $n$ 时有样本永远不被验证。前 $n\\bmod k$ 折各多取一个。',
    en: 'With $\\lfloor n/k\\rfloor$ per fold some examples are never validated when $k$ does not divide $n$. The first $n\\bmod k$ folds take one more.',
  },
  cards: ['overfitting/k-fold'],
  fails: 'validation.partition',
}

export function kFold(n: number, k: number, random: Random) {
  const order = random.permutation(n)
  const train: Tensor[] = []
  const validation: Tensor[] = []
  let start = 0
  for (let fold = 0; fold < k; fold++) {
    const stop = start + Math.floor(n / k)
    validation.push(order.slice([start, stop]))
    train.push(np.concat([order.slice([0, start]), order.slice([stop, n])]))
    start = stop
  }
  return { train, validation }
}
