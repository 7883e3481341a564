export const about = {
  title: {
    zh: '没有沿批次求和',
    en: 'The batch is not summed',
  },
  explanation: {
    zh: '只沿 $h$、$w$ 求和，得到 [b, f]，每个样本一组。同一个 $a_k$ 为所有样本共用，批次这个轴也要加起来。',
    en: 'A sum over $h$ and $w$ alone leaves [b, f], one set per example. All examples share the same $a_k$, so the batch axis is summed as well.',
  },
  cards: ['relu-family/prelu-sharing', 'relu-family/prelu-gradient'],
  fails: 'form',
}

export function preluBackward(dy: Tensor, z: Tensor, a: Tensor) {
  const slopes = a.reshape(1, -1, 1, 1)
  return { dz: dy.mul(np.where(z.greater(0), 1, slopes)), da: dy.mul(z.minimum(0)).sum([2, 3]) }
}
