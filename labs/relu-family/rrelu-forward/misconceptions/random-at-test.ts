export const about = {
  title: {
    zh: '测试时仍然随机',
    en: 'Still random at test time',
  },
  explanation: {
    zh: '没有看 `training`。测试时结果应当是确定的，斜率取均值 $(l+u)/2$，否则同一个输入每次得到不同的输出。',
    en: '`training` is ignored. At test time the result is deterministic, with the mean slope $(l+u)/2$; otherwise the same input gets another output every time.',
  },
  cards: ['relu-family/rrelu-train-test'],
  fails: 'y.value',
}

export function rreluForward(z: Tensor, lower: number, upper: number, _training: boolean, random: Random) {
  const slopes = random.uniform(z.shape, lower, upper)
  return { y: np.where(z.greater(0), z, z.mul(slopes)), slopes }
}
