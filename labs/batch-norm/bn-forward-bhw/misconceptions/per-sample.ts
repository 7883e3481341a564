export const about = {
  title: {
    zh: '每个样本各自归一化',
    en: 'Every sample is normalized by itself',
  },
  explanation: {
    zh: '统计量只在 $h$、$w$ 上求，批里的样本互不相干：这是实例归一化（instance normalization）。批量归一化的统计量要跨样本，轴是 0、2、3。',
    en: 'The statistics are over $h$ and $w$ alone, so the samples of the batch never meet: that is instance normalization. Batch normalization takes them across samples, over axes 0, 2 and 3.',
  },
  cards: ['batch-norm/bn-convolution', 'batch-norm/bn-what-batch-means'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const axes = [2, 3]
  const xhat = x.sub(x.mean(axes, true)).div(x.var(axes, true).add(eps).sqrt())
  return xhat.mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))
}
