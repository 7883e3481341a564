export const about = {
  title: {
    zh: '整个张量只用了一组统计量',
    en: 'One pair of statistics for the whole tensor',
  },
  explanation: {
    zh: '`mean()` 不写轴，就对所有元素求平均，特征图之间的差别被混在一起。每张特征图要有自己的 $\\mu$ 和 $\\sigma^2$：写明轴 `[0, 2, 3]`，并保留维度。',
    en: '`mean()` without axes averages over everything and mixes the feature maps. Each map has its own $\\mu$ and $\\sigma^2$: name the axes, `[0, 2, 3]`, and keep the dimensions.',
  },
  cards: ['batch-norm/bn-convolution'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const xhat = x.sub(x.mean()).div(x.var().add(eps).sqrt())
  return xhat.mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))
}
