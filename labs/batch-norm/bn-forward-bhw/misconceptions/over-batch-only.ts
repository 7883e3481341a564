export const about = {
  title: {
    zh: '只在批次轴上求统计量',
    en: 'The statistics are taken over the batch only',
  },
  explanation: {
    zh: '每个位置 $(h, w)$ 都用了自己的均值和方差。这是全连接层的做法；卷积的参数在所有位置上共享，统计量也要共享：每张特征图把 $b\\cdot h\\cdot w$ 个值放在一起，轴是 0、2、3。',
    en: 'Every position $(h, w)$ got a mean and a variance of its own. That is right for a dense layer; a convolution shares its parameters over all positions, so its statistics are shared too: the $b\\cdot h\\cdot w$ values of a feature map go together, over axes 0, 2 and 3.',
  },
  cards: ['batch-norm/bn-convolution'],
  fails: 'y.value',
}

export function bnForward(x: Tensor, gamma: Tensor, beta: Tensor, eps: number): Tensor {
  const xhat = x.sub(x.mean(0, true)).div(x.var(0, true).add(eps).sqrt())
  return xhat.mul(gamma.reshape(1, -1, 1, 1)).add(beta.reshape(1, -1, 1, 1))
}
