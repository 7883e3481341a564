export const about = {
  title: { zh: '整个批次共用一个掩码', en: 'One mask for the whole batch' },
  explanation: {
    zh: '掩码按样本、按单元各自抽取，每个样本训练自己的子网络。',
    en: 'Masks are drawn per example and unit: each example trains a sub-network of its own.',
  },
  cards: ['dropout/dropout-mask-per-example'],
  fails: 'mask.independent',
}

export function standardDropout(x: Tensor, p_keep: number, training: boolean, random: Random) {
  if (!training) return { y: x.mul(p_keep), mask: np.onesLike(x) }
  const [n = 1, ...rest] = x.shape
  const mask = random.bernoulli([1, ...rest], p_keep).broadcastTo(x.shape)
  return { y: x.mul(mask), mask }
}
