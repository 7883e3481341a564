export const about = {
  title: {
    zh: '平均的是输出，不是掩码',
    en: 'The outputs are averaged, not the mask',
  },
  explanation: {
    zh: '$\\max(0,z)$ 的平均是激活的大小，可以是任何正数。稀疏度是个数的比例：先做掩码，再平均。',
    en: 'The mean of $\\max(0,z)$ is how large activations are and may be any positive number. Sparsity is a fraction of a count: make the mask first, then average.',
  },
  cards: ['relu-family/relu-sparsity', 'relu-family/sparsity-figures'],
  fails: 'sparsity.value',
}

export function activationSparsity(z: Tensor) {
  const y = z.maximum(0)
  return { sparsity: y.mean(), perUnit: y.mean(0) }
}
