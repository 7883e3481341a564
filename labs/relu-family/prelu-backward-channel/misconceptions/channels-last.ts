export const about = {
  title: {
    zh: '求和时把最后一个轴当成了通道',
    en: 'The last axis is taken for the channels',
  },
  explanation: {
    zh: '沿 0、1、2 求和，留下的是宽。那适用于通道在最后的排法 [b, h, w, f]；这里是 [b, f, h, w]，应当沿 0、2、3 求和。',
    en: 'Summing over 0, 1 and 2 keeps the width. That suits channels in the last place, [b, h, w, f]; here it is [b, f, h, w], so sum over 0, 2 and 3.',
  },
  cards: ['relu-family/prelu-sharing'],
  fails: 'form',
}

export function preluBackward(dy: Tensor, z: Tensor, a: Tensor) {
  const slopes = a.reshape(1, -1, 1, 1)
  return { dz: dy.mul(np.where(z.greater(0), 1, slopes)), da: dy.mul(z.minimum(0)).sum([0, 1, 2]) }
}
