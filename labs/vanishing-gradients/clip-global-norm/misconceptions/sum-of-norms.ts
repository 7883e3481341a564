export const about = {
  title: { zh: '把各张量的范数直接相加', en: 'Norms of the tensors are added up' },
  explanation: {
    zh: '$\\sum_k\\lVert g_k\\rVert$ 一般大于全局范数。要先把**平方**加起来，最后只开一次方：$N=\\sqrt{\\sum_k\\lVert g_k\\rVert^2}$。',
    en: '$\\sum_k\\lVert g_k\\rVert$ is in general larger than the global norm. Add up the **squares** first and take one root at the end: $N=\\sqrt{\\sum_k\\lVert g_k\\rVert^2}$.',
  },
  cards: ['vanishing-gradients/gradient-clipping'],
  fails: 'norm.value',
}

export function clipGlobalNorm(gradients: Tensor[], max_norm: number) {
  const norm = np
    .stack(gradients.map((g) => g.square().sum().sqrt()))
    .sum()
    .item()
  const factor = norm > max_norm ? max_norm / norm : 1
  return { clipped: gradients.map((g) => g.mul(factor)), norm }
}
