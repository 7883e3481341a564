export const about = {
  title: { zh: '没有打乱', en: 'Not shuffled' },
  explanation: {
    zh: '按原来的次序切开，数据若按类别排序，一折里就只有一个类别。先用生成器打乱。',
    en: 'Cut in the given order, a fold may hold a single class when data are sorted by class. Shuffle with the generator first.',
  },
  cards: ['overfitting/k-fold'],
  fails: 'validation.changes',
}

export function kFold(n: number, k: number, random: Random) {
  const order = np.arange(n)
  const train: Tensor[] = []
  const validation: Tensor[] = []
  let start = 0
  for (let fold = 0; fold < k; fold++) {
    const stop = start + Math.floor(n / k) + (fold < n % k ? 1 : 0)
    validation.push(order.slice([start, stop]))
    train.push(np.concat([order.slice([0, start]), order.slice([stop, n])]))
    start = stop
  }
  return { train, validation }
}
