export const about = {
  title: { zh: '余数全给了最后一折', en: 'The last fold takes the whole remainder' },
  explanation: {
    zh: '一个也没漏，但各折大小可能差到 $k-1$。把余数分给前 $n\\bmod k$ 折，每折一个。',
    en: 'Nothing is lost, but sizes may differ by up to $k-1$. Give one each to the first $n\\bmod k$ folds.',
  },
  cards: ['overfitting/k-fold'],
  fails: 'validation.balanced',
}

export function kFold(n: number, k: number, random: Random) {
  const order = random.permutation(n)
  const train: Tensor[] = []
  const validation: Tensor[] = []
  let start = 0
  for (let fold = 0; fold < k; fold++) {
    const stop = fold === k - 1 ? n : start + Math.floor(n / k)
    validation.push(order.slice([start, stop]))
    train.push(np.concat([order.slice([0, start]), order.slice([stop, n])]))
    start = stop
  }
  return { train, validation }
}
