export const about = {
  title: { zh: '验证样本混进了训练集', en: 'Validation examples in the training set' },
  explanation: {
    zh: '`train[i]` 是全部样本，模型见过要验证它的数据，分数虚高。去掉这一折。',
    en: '`train[i]` holds everything, so the model has seen what it is validated on. Leave the fold out.',
  },
  cards: ['overfitting/k-fold'],
  fails: 'train.complement',
}

export function kFold(n: number, k: number, random: Random) {
  const order = random.permutation(n)
  const train: Tensor[] = []
  const validation: Tensor[] = []
  let start = 0
  for (let fold = 0; fold < k; fold++) {
    const stop = start + Math.floor(n / k) + (fold < n % k ? 1 : 0)
    validation.push(order.slice([start, stop]))
    train.push(order)
    start = stop
  }
  return { train, validation }
}
