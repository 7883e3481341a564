export const about = {
  title: {
    zh: '沿错了轴：得到的是每个样本的比例',
    en: 'The wrong axis: a fraction for each example',
  },
  explanation: {
    zh: '行是样本，列是单元。沿轴 1 平均，得到的是每个样本有多少单元静默，形状是 [n]。每个单元的比例要沿样本平均，即轴 0，得到 [u]。',
    en: 'Rows are examples, columns are units. The mean over axis 1 says for each example how many units are silent, in shape [n]. A fraction for each unit averages over the examples, axis 0, and has shape [u].',
  },
  cards: ['relu-family/find-dead-units'],
  fails: 'form',
}

export function activationSparsity(z: Tensor) {
  const silent = z.lessEqual(0)
  return { sparsity: silent.mean(), perUnit: silent.mean(1) }
}
