export const about = {
  title: {
    zh: '算的是激活的比例',
    en: 'This is the fraction that is active',
  },
  explanation: {
    zh: '你数的是 $z>0$，即输出不为 0 的比例。稀疏度数的是 0，两者之和为 1。',
    en: 'You count $z>0$, the outputs that are not 0. Sparsity counts the zeros; the two add up to 1.',
  },
  cards: ['relu-family/sparsity-figures', 'relu-family/relu-sparsity'],
  fails: 'sparsity.value',
}

export function activationSparsity(z: Tensor) {
  const active = z.greater(0)
  return { sparsity: active.mean(), perUnit: active.mean(0) }
}
