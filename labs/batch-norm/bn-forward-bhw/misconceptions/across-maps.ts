export const about = {
  title: {
    zh: '跨特征图求统计量',
    en: 'The statistics run across feature maps',
  },
  explanation: {
    zh: '轴 1 也被求和了，每个样本的所有特征图混在一起归一化：这是层归一化（layer normalization）。批量归一化保留轴 1：$f$ 张特征图，$f$ 组统计量，归约的是 0、2、3。',
    en: 'Axis 1 was reduced, so all the maps of one sample are normalized together: that is layer normalization. Batch normalization keeps axis 1, with $f$ pairs of statistics for $f$ maps, and reduces 0, 2 and 3.',
  },
  cards: ['batch-norm/bn-convolution', 'batch-norm/bn-or-layer-norm'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const axes = [1, 2, 3]
  const xhat = x.sub(x.mean(axes, true)).div(x.var(axes, true).add(eps).sqrt())
  return xhat.mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))
}
