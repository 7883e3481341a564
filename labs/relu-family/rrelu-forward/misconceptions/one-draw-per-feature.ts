export const about = {
  title: {
    zh: '每个特征只抽了一个斜率',
    en: 'One slope is drawn per feature',
  },
  explanation: {
    zh: '一批样本在同一个特征上共用了斜率。那是按通道共享的做法（PReLU 的参数可以这样）；RReLU 对每个样本、每个特征分别抽取。',
    en: 'All examples of the batch share the slope of a feature. Parameters may be shared like that, as in PReLU; RReLU draws for every example and every feature.',
  },
  cards: ['relu-family/rrelu-train-test', 'relu-family/relu-family-compared'],
  fails: 'slopes.independent',
}

export function rreluForward(z: Tensor, lower: number, upper: number, training: boolean, random: Random) {
  const drawn = random.uniform([1, z.shape[1]], lower, upper)
  const slopes = training ? drawn.broadcastTo(z.shape) : np.fullLike(z, (lower + upper) / 2)
  return { y: np.where(z.greater(0), z, z.mul(slopes)), slopes }
}
