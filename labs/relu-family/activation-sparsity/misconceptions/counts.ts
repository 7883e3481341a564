export const about = {
  title: {
    zh: '给的是个数，不是比例',
    en: 'Counts instead of fractions',
  },
  explanation: {
    zh: '`sum` 给出静默的个数。还要除以总数：整层除以 $n\\,u$，每个单元除以 $n$。',
    en: '`sum` gives how many are silent. Divide by how many there are: $n\\,u$ for the layer, $n$ for each unit.',
  },
  cards: ['relu-family/sparsity-figures'],
  fails: 'sparsity.value',
}

export function activationSparsity(z: Tensor) {
  const silent = z.lessEqual(0)
  return { sparsity: silent.sum(), perUnit: silent.sum(0) }
}
