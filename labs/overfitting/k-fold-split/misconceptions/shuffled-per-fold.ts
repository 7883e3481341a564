export const about = {
  title: { zh: '每一折重新打乱', en: 'Shuffled anew for each fold' },
  explanation: {
    zh: '每折用了自己的排列，各折就会重叠，有的样本一次也没被验证。只打乱一次。',
    en: 'With a permutation of its own for each fold, folds overlap and some examples are never validated. Shuffle once.',
  },
  cards: ['overfitting/k-fold'],
  fails: 'validation.partition',
}

export function kFold(n: number, k: number, random: Random) {
  let order = random.permutation(n)
  const train: Tensor[] = []
  const validation: Tensor[] = []
  let start = 0
  for (let fold = 0; fold < k; fold++) {
    order = random.permutation(n)
    const stop = start + Math.floor(n / k) + (fold < n % k ? 1 : 0)
    validation.push(order.slice([start, stop]))
    train.push(np.concat([order.slice([0, start]), order.slice([stop, n])]))
    start = stop
  }
  return { train, validation }
}
