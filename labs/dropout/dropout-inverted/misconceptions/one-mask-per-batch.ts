export const about = {
  title: { zh: '整个批次共用一个掩码', en: 'One mask for the whole batch' },
  explanation: {
    zh: '第一个轴上的样本都用了同一行掩码。掩码按样本、按单元各自抽取，每个样本训练自己的子网络。',
    en: 'All examples along the first axis share a row of the mask. Masks are drawn per example and unit: each example trains a sub-network of its own.',
  },
  cards: ['dropout/dropout-mask-per-example'],
  fails: 'mask.independent',
}

export function dropout(x: Tensor, p_drop: number, training: boolean, random: Random) {
  if (!training) return { y: x, mask: np.onesLike(x) }
  const [n = 1, ...rest] = x.shape
  const mask = random.bernoulli([1, ...rest], 1 - p_drop).broadcastTo(x.shape)
  return { y: x.mul(mask).div(1 - p_drop), mask }
}
