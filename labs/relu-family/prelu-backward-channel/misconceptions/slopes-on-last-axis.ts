export const about = {
  title: {
    zh: '$dz$ 里的斜率对到了最后一个轴',
    en: 'In $dz$ the slopes meet the last axis',
  },
  explanation: {
    zh: '`a` 没有变形就参加运算，广播从右边对齐，对上的是宽。$w\\ne f$ 时报错，$w=f$ 时悄悄算错。先变形为 [1, f, 1, 1]。',
    en: '`a` was used as it is, and broadcasting, which aligns from the right, put it on the width. With $w\\ne f$ that throws, with $w=f$ it is silently wrong. Reshape it to [1, f, 1, 1] first.',
  },
  cards: ['relu-family/prelu-sharing'],
  fails: 'form',
}

export function preluBackward(dy: Tensor, z: Tensor, a: Tensor) {
  return { dz: dy.mul(np.where(z.greater(0), 1, a)), da: dy.mul(z.minimum(0)).sum([0, 2, 3]) }
}
