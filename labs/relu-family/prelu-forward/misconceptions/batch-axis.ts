export const about = {
  title: {
    zh: '斜率对到了批次轴',
    en: 'The slopes meet the batch axis',
  },
  explanation: {
    zh: '`a` 变形成了 [f, 1, …, 1]，对上的是轴 0：每个样本一个斜率。通道在轴 1，应当是 [1, f, 1, …, 1]。',
    en: '`a` was reshaped to [f, 1, …, 1], which meets axis 0: one slope per example. Channels are on axis 1, so it should be [1, f, 1, …, 1].',
  },
  cards: ['relu-family/prelu-sharing'],
  fails: 'form',
}

export function preluForward(z: Tensor, a: Tensor): Tensor {
  const slopes = a.reshape([-1, ...Array(z.ndim - 1).fill(1)])
  return np.where(z.greater(0), z, z.mul(slopes))
}
