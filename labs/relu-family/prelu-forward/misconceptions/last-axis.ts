export const about = {
  title: {
    zh: '斜率对到了最后一个轴',
    en: 'The slopes meet the last axis',
  },
  explanation: {
    zh: '`a` 没有变形就相乘，广播从右边对齐，它对上的是最后一个轴，不是轴 1。长度不合会报错；$w=f$ 时更糟，不报错，每一列却用了别的通道的斜率。先变形为 [1, f, 1, 1]。',
    en: "`a` was multiplied as it is. Broadcasting aligns from the right, so it meets the last axis rather than axis 1. Where lengths differ that throws; with $w=f$ it is worse, there is no error and every column gets another channel's slope. Reshape to [1, f, 1, 1] first.",
  },
  cards: ['relu-family/prelu-sharing'],
  fails: 'form',
}

export function preluForward(z: Tensor, a: Tensor): Tensor {
  return np.where(z.greater(0), z, z.mul(a))
}
