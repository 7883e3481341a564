export const about = {
  title: { zh: '每个张量各自裁剪', en: 'Each tensor is clipped by itself' },
  explanation: {
    zh: '你用每个张量自己的范数 $\\lVert g_k\\rVert$ 作比较，各张量缩放的倍数不同，合起来的方向就变了。全局范数把所有张量当成一个长向量，只有一个因子。',
    en: 'Each tensor is compared by its own norm $\\lVert g_k\\rVert$. Tensors are then scaled by factors of their own, and the direction of the whole changes. The global norm takes all of them as one long vector, with one factor.',
  },
  cards: ['vanishing-gradients/gradient-clipping'],
  fails: 'clipped.value',
}

export function clipGlobalNorm(gradients: Tensor[], max_norm: number) {
  const norm = np
    .stack(gradients.map((g) => g.square().sum()))
    .sum()
    .sqrt()
    .item()
  const clipped = gradients.map((g) => {
    const own = g.square().sum().sqrt().item()
    return g.mul(own > max_norm ? max_norm / own : 1)
  })
  return { clipped, norm }
}
